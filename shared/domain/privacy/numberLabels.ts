import type { Token } from './tokens.ts'
import { NUMBER_LABELS } from './wordData.ts'

/** What is to stand instead of a part of a text; `who` is the index of the person, -1 for nobody listed. */
export type Replacement = Readonly<{ who: number; field: string; start: number; end: number; by: string }>

const MAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const WEB = /(?:https?:\/\/|www\.)[^\s<>()„“”"]+[^\s<>()„“”".,;:!?]/giu
const JMBG = /(?<![\d.,-])\d{13}(?![\d-])/gu
const IBAN = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu
const PLATE = /(?<![\p{L}\p{N}])\p{Lu}{2}[\s-]?(?:\p{Lu}{2}[\s-]?\d{3}|\d{3}[\s-]?\p{Lu}{2})(?![\p{L}\p{N}])/gu
const REACH = 4
const SHORTEST_NUMBER = 5

/**
 * Numbers and addresses that the rules on anonymisation remove whoever they belong to: JMBG, tax number, documents,
 * vehicle plates, accounts, telephones, e-mail and web addresses. `removed` stands in their place. Source: domain §14.
 */
export function findAnyonesNumbers(text: string, tokens: readonly Token[], removed: string): readonly Replacement[] {
  const found: Replacement[] = []
  const add = (pattern: RegExp, field: string) => {
    for (const { 0: match, index: start } of text.matchAll(pattern)) {
      found.push({ who: -1, field, start, end: start + match.length, by: removed })
    }
  }
  if (text.includes('@')) add(MAIL, 'email')
  add(WEB, 'web')
  add(JMBG, 'jmbg')
  add(IBAN, 'account')
  add(PLATE, 'plate')
  return [...found, ...tokens.flatMap((token, index) => findLabelled(text, tokens, token, index, removed))]
}

/** A number of five digits and more after a word that names its kind; letters glued to it belong to it. */
function findLabelled(
  text: string,
  tokens: readonly Token[],
  token: Token,
  index: number,
  removed: string,
): readonly Replacement[] {
  if (token.shape !== 'digits' || digitsFrom(text, token.start).replace(/\D/gu, '').length < SHORTEST_NUMBER) return []
  const previous = tokens[index - 1]
  if (previous?.shape === 'digits' && token.start - previous.end <= 1) return []
  const glued = previous?.end === token.start && previous.shape !== 'lower' ? previous : undefined
  const start = glued?.start ?? token.start
  const field = kindBefore(text, tokens, index, start)
  return field === undefined
    ? []
    : [{ who: -1, field, start, end: token.start + digitsFrom(text, token.start).length, by: removed }]
}

function digitsFrom(text: string, start: number): string {
  return /^\d+(?:[-/ ]\d+)*/u.exec(text.slice(start, start + 40))?.[0] ?? ''
}

function kindBefore(text: string, tokens: readonly Token[], index: number, start: number): string | undefined {
  for (let at = index - 1; at >= 0 && at >= index - REACH; at--) {
    const token = tokens[at]
    if (token === undefined || /[;\n\r,]/u.test(text.slice(token.end, start))) return undefined
    for (const [kind, words] of Object.entries(NUMBER_LABELS)) if (words.has(token.key)) return kind
  }
  return undefined
}
