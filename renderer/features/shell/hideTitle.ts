/** Takes the title of the page away, and any that comes meanwhile; the answer brings the last of them back. */
export function hideTitle(): () => void {
  let title = ''
  const hide = () => {
    if (document.title === '') return
    title = document.title
    document.title = ''
  }
  hide()
  const observer = new MutationObserver(hide)
  observer.observe(document.head, { subtree: true, childList: true, characterData: true })
  return () => {
    observer.disconnect()
    document.title = title
  }
}
