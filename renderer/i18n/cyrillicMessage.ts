import { toCyrillic } from '../../shared/text/cyrillic.ts'

// Codes, formats and the mark of the English column are the same in every script.
const KEPT = ['EN', 'MNE', 'SHA-256', 'JSON', 'naknada-case']
const PLACEHOLDER = /(\{\{[^}]*\}\})/g

/** The Cyrillic form of one message; what stands between braces is a name for the program and stays as it is. */
export function cyrillicMessage(text: string): string {
  return text
    .split(PLACEHOLDER)
    .map((part) => (part.startsWith('{{') ? part : toCyrillic(part, KEPT)))
    .join('')
}
