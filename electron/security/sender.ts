/** What must hold of a message's sender, as far as it can be read off the event. */
export type Sender = Readonly<{
  windowId: number
  isMainFrame: boolean
  origin: string | undefined
}>

/** SECURITY: only the main frame of a window we made, showing our own page; empty and about:blank are refused. */
export function isTrustedSender(sender: Sender, ourWindows: ReadonlySet<number>, ourOrigin: string): boolean {
  return ourWindows.has(sender.windowId) && sender.isMainFrame && sender.origin === ourOrigin
}

/** Scheme and host of a URL; `undefined` where it has none. A custom scheme's own `origin` is "null" in Node. */
export function originOf(url: string): string | undefined {
  try {
    const { protocol, host } = new URL(url)
    return host === '' ? undefined : `${protocol}//${host}`
  } catch {
    return undefined
  }
}
