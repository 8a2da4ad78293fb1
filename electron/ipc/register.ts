import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebFrameMain } from 'electron'
import type { Envelope } from '../../shared/contract/channels.ts'
import { APP_ORIGIN } from '../security/appOrigin.ts'
import { isTrustedSender, originOf } from '../security/sender.ts'
import { CONNECT, LOCK, SIGN_IN_STATE } from './channelNames.ts'

export type WindowRequests = Readonly<{
  ourWindows: ReadonlySet<number>
  connect: (frame: WebFrameMain) => void
  /** Undefined where the core is to be asked. */
  signInState: () => Promise<Envelope<unknown> | undefined>
  lock: () => Promise<boolean>
}>

const REFUSED: Envelope<never> = { ok: false, error: { code: 'channel.refused' } }

/** SECURITY: the whole of what a window may ask of main. Every request is checked for its sender and carries no content. */
export function registerWindowRequests({ ourWindows, connect, signInState, lock }: WindowRequests): void {
  ipcMain.on(CONNECT, (event) => {
    const frame = trustedFrame(event, ourWindows)
    if (frame !== undefined) connect(frame)
  })
  ipcMain.handle(SIGN_IN_STATE, (event) => (trustedFrame(event, ourWindows) === undefined ? REFUSED : signInState()))
  ipcMain.handle(LOCK, (event) => trustedFrame(event, ourWindows) !== undefined && lock())
}

/** The frame that sent a message, where it may. Read at once: it may be gone after the first await. */
function trustedFrame(
  event: IpcMainEvent | IpcMainInvokeEvent,
  ourWindows: ReadonlySet<number>,
): WebFrameMain | undefined {
  const frame = event.senderFrame
  if (frame === null) return undefined
  const sender = {
    windowId: event.sender.id,
    isMainFrame: frame === event.sender.mainFrame,
    origin: originOf(frame.url),
  }
  return isTrustedSender(sender, ourWindows, APP_ORIGIN) ? frame : undefined
}
