import { toCyrillic } from '../../shared/text/cyrillic.ts'

const PLACEHOLDER = /(\{\{[^}]*\}\})/g

/** The Cyrillic form of one message; what stands between braces is a name for the program and stays as it is. */
export function cyrillicMessage(text: string): string {
  return text
    .split(PLACEHOLDER)
    .map((part) => (part.startsWith('{{') ? part : toCyrillic(part)))
    .join('')
}
