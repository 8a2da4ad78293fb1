import { text } from '../domain/caseFile/fields.ts'

/** As short a reason as the journal takes, in characters. */
export const SHORTEST_REASON = 5
const HAS_WORD = /\p{L}{2,}/u

/** Words somebody will read to learn why: trimmed, at most `max` characters. Errors: input.tooShort, reason.wordsMissing. */
export function reasonText(max: number) {
  return text(max)
    .trim()
    .min(SHORTEST_REASON)
    .refine((value) => HAS_WORD.test(value), { params: { code: 'reason.wordsMissing' } })
}

/** Why somebody did what may be asked after: stands in the journal. */
export const reason = reasonText(500)
