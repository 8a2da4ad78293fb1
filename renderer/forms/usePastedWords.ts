import { cleanPastedText } from '../../shared/text/pastedText.ts'
import { usePastedText } from '../ui/usePastedText.ts'

/** What is pasted from a word processor into a longer text of a form is cleaned of its rubbish first; the field takes it as if it were typed. */
export function usePastedWords(isActive: boolean): void {
  usePastedText((text, target) => {
    const cleaned = cleanPastedText(text)
    if (cleaned === text || !(target instanceof HTMLTextAreaElement) || target.readOnly) return false
    target.setRangeText(cleaned, target.selectionStart, target.selectionEnd, 'end')
    target.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste', data: cleaned }))
    return true
  }, isActive)
}
