/** What a log line may say. Never names, keys, SQL text, paths, content. */
export type LogFields = Readonly<{
  event:
    | 'started'
    | 'refusedSwitch'
    | 'secondInstance'
    | 'windowGone'
    | 'navigationBlocked'
    | 'requestBlocked'
    | 'channelRefused'
    | 'bug'
    | 'storage'
    | 'locked'
    | 'stopped'
  channel?: string
  code?: string
  reference?: string
  /** Function names and line numbers of our own bundle, without any message or folder. */
  frames?: string
  version?: string
}>
export type Log = (fields: LogFields) => void

const FIELD = /^[\w.:\-@ ()/>]{0,600}$/

/** One line of JSON; a value that does not look like an allowed one is dropped, not cleaned. */
export function logLine(at: string, fields: LogFields): string {
  const allowed = ['event', 'channel', 'code', 'reference', 'frames', 'version'] as const
  const kept = allowed.flatMap((name) => {
    const value = fields[name]
    return value !== undefined && FIELD.test(value) ? [[name, value] as const] : []
  })
  return `${JSON.stringify({ at, ...Object.fromEntries(kept) })}\n`
}

/** Where in our bundle an error arose: file name, line and column only. The message may quote content and is left out. */
export function framesOf(error: unknown): string {
  if (!(error instanceof Error) || error.stack === undefined) return ''
  const places = error.stack.matchAll(/([\w-]+\.(?:js|ts|cjs|mjs)):(\d+):(\d+)/g)
  return [...places]
    .slice(0, 8)
    .map(([, file, line]) => `${file ?? ''}:${line ?? ''}`)
    .join(' > ')
}
