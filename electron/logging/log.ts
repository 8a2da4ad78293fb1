/** Everything the log tells of. */
export const LOG_EVENTS = [
  'secondInstance',
  'windowGone',
  'coreGone',
  'navigationBlocked',
  'channelRefused',
  'bug',
  'storage',
  'locked',
] as const

/** What a log line may say. Never names, keys, SQL text, paths, content. */
export type LogFields = Readonly<{
  event: (typeof LOG_EVENTS)[number]
  channel?: string | undefined
  code?: string | undefined
  reference?: string | undefined
  /** Function names and line numbers of our own bundle, without any message or folder. */
  frames?: string | undefined
  version?: string | undefined
}>
export type Log = (fields: LogFields) => void

const FIELD = /^[\w.:\-@ ()/>]{0,600}$/

/** One line of JSON; a value that does not look like an allowed one is dropped, not cleaned. */
export function formatLogLine(at: string, fields: LogFields): string {
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
