import type { MessagePortMain } from 'electron'
import type { ChangedEvent, Envelope } from '../../shared/contract/channels.ts'
import { cleanFileName } from '../files/attachments/fileName.ts'
import type { GivenFile } from '../usecases/services.ts'
import { windowCall } from './protocol.ts'

/** What the core sends on a window's port. */
export type ToWindow =
  | Readonly<{ kind: 'ready' }>
  | Readonly<{ kind: 'answer'; id: number; answer: Envelope<unknown> }>
  | Readonly<{ kind: 'changed'; event: ChangedEvent }>

type Invoke = (channel: string, input: unknown, given?: GivenFile) => Promise<Envelope<unknown>>

/** The one window's way to the core: calls come in, answers and events go out. */
export class WindowPort {
  readonly #invoke: Invoke
  #port: MessagePortMain | undefined

  constructor(invoke: Invoke) {
    this.#invoke = invoke
  }

  /** SECURITY: serves a new frame; the port of the frame before it is closed, so that one page at most is heard. */
  serve(port: MessagePortMain): void {
    this.close()
    this.#port = port
    port.on('message', ({ data }) => void this.#answer(port, data))
    port.start()
    port.postMessage({ kind: 'ready' } satisfies ToWindow)
  }

  tell(event: ChangedEvent): void {
    this.#port?.postMessage({ kind: 'changed', event } satisfies ToWindow)
  }

  close(): void {
    this.#port?.close()
    this.#port = undefined
  }

  async #answer(port: MessagePortMain, data: unknown): Promise<void> {
    const call = windowCall.safeParse(data)
    if (!call.success || port !== this.#port) return
    const { id, channel, input, given } = call.data
    const named = given === undefined ? undefined : { ...given, name: cleanFileName(given.name) }
    const answer = await this.#invoke(channel, input, named)
    if (port === this.#port) port.postMessage({ kind: 'answer', id, answer } satisfies ToWindow)
  }
}
