/** Words as a word processor takes them, and bare. */
type RichText = Readonly<{ html: string; text: string }>

/**
 * Puts words into the clipboard of the system. Answers whether they are there. SECURITY: it is the engine's own copying, which works
 * only right after a press of the person; no permission is asked for, nothing is read from the clipboard, and no other process of
 * the program sees the words.
 */
export function copyRichText({ html, text }: RichText): boolean {
  let isTaken = false
  const fill = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return
    event.preventDefault()
    event.clipboardData.setData('text/html', html)
    event.clipboardData.setData('text/plain', text)
    isTaken = true
  }
  document.addEventListener('copy', fill, true)
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- What has taken its place asks for a permission, and every one is refused.
    return document.execCommand('copy') && isTaken
  } finally {
    document.removeEventListener('copy', fill, true)
  }
}
