import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { Envelope } from '../../shared/contract/channels.ts'
import { APP_ORIGIN } from '../security/appOrigin.ts'
import { INVOKE } from './channelNames.ts'
import type { Router } from './router.ts'
import { isTrustedSender, originOf } from '../security/sender.ts'

/** Connects the window's one channel with the router. */
export function registerRouter(route: Router, ourWindows: ReadonlySet<number>): void {
  ipcMain.handle(INVOKE, (event, name: unknown, input: unknown): Promise<Envelope<unknown>> => {
    // Read at once: the frame may be gone after the first await.
    if (!isTrustedSender(senderOf(event), ourWindows, APP_ORIGIN)) {
      return Promise.resolve({ ok: false, error: { code: 'channel.refused' } })
    }
    return route(name, input)
  })
}

function senderOf(event: IpcMainInvokeEvent) {
  const frame = event.senderFrame
  return {
    windowId: event.sender.id,
    isMainFrame: frame !== null && frame === event.sender.mainFrame,
    origin: frame === null ? undefined : originOf(frame.url),
  }
}
