import type { ChangedEvent, ChannelName, Envelope, Input, Output } from '../../shared/contract/channels.ts'

type Transport = Readonly<{
  invoke: (channel: string, input: unknown) => Promise<Envelope<unknown>>
  /** The preload turns the file into a path; what is no File of the engine is refused there. */
  invokeWithFile: (channel: string, input: unknown, file: File) => Promise<Envelope<unknown>>
  onChanged: (listener: (event: ChangedEvent) => void) => unknown
}>

declare global {
  interface Window {
    readonly api: Transport
  }
}

/** A refusal of the main process: `code` is an i18n key under `errors.`. */
export class ApiError extends Error {
  readonly code: string
  readonly field: string | undefined
  readonly params: Readonly<Record<string, string | number>>
  constructor(error: Readonly<{ code: string; field?: string; params?: Readonly<Record<string, string | number>> }>) {
    super(error.code)
    this.code = error.code
    this.field = error.field
    this.params = error.params ?? {}
  }
}

/** Calls one channel of the contract; throws `ApiError` where the answer is a refusal. */
export async function invoke<Name extends ChannelName>(channel: Name, input: Input<Name>): Promise<Output<Name>> {
  const answer = (await window.api.invoke(channel, input)) as Envelope<Output<Name>>
  if (answer.ok) return answer.value
  throw new ApiError(answer.error)
}

/** The same with a file that was dropped or pasted. */
export async function invokeWithFile<Name extends ChannelName>(
  channel: Name,
  input: Input<Name>,
  file: File,
): Promise<Output<Name>> {
  const answer = (await window.api.invokeWithFile(channel, input, file)) as Envelope<Output<Name>>
  if (answer.ok) return answer.value
  throw new ApiError(answer.error)
}

export function onChanged(listener: (event: ChangedEvent) => void): void {
  window.api.onChanged(listener)
}
