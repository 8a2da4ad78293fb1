import { z } from 'zod'
import { OF_NO_HEAD } from '../caseFile/ownText.ts'
import { singleLine, text } from '../caseFile/fields.ts'
import { failure, success, type Result } from '../result/result.ts'
import { checkOfNoCase, type WrittenIn } from './ofNoCase.ts'
import { CLAUSE_PLACES, type ClausePlace } from './reasonClauses.ts'
import { isOfHead, listFields, TEXT_SIDES } from './textFields.ts'

const TITLE = 120
const LONGEST = 4000

/** The words of a clause that a judge keeps for later decisions: where it is offered, what it is called, both texts. */
export const clauseWords = z.strictObject({
  place: z.enum(CLAUSE_PLACES),
  title: z.strictObject({ cnr: singleLine(TITLE, 1), en: singleLine(TITLE, 1) }),
  text: z.strictObject({ cnr: text(LONGEST, 1), en: text(LONGEST, 1) }),
})
/** Words of a clause, as read by `clauseWords`. */
export type ClauseWords = z.infer<typeof clauseWords>

/** How the release of a judge's clause for the whole court stands; `replaced` by a later version of it. */
export const CLAUSE_RELEASE_STATES = ['proposed', 'released', 'refused', 'recalled', 'replaced'] as const
/** One of `CLAUSE_RELEASE_STATES`. */
export type ClauseReleaseState = (typeof CLAUSE_RELEASE_STATES)[number]

/**
 * That the words of a clause are those of no case, with fields and gaps in the place of what is, and that the program can fill its fields
 * in. Errors: those of `checkOfNoCase`, clause.fieldUnknown (written), clause.fieldOfNoHead (written). Source: ZKP 121–122 (sealed data),
 * 379/7 (reasons of this case); a clause goes into other files.
 */
export function checkClauseWords({ place, title, text: words }: ClauseWords, file: WrittenIn): Result<true> {
  const all = [
    ...TEXT_SIDES.map((side) => ({ side, field: `title.${side}`, written: title[side] })),
    ...TEXT_SIDES.map((side) => ({ side, field: `text.${side}`, written: words[side] })),
  ]
  const ofNoCase = checkOfNoCase(all, file)
  if (!ofNoCase.ok) return ofNoCase
  for (const { side, field, written } of all) {
    const fields = checkFields(place, written, side, field)
    if (!fields.ok) return fields
  }
  return success(true)
}

function checkFields(
  place: ClausePlace,
  written: string,
  side: (typeof TEXT_SIDES)[number],
  field: string,
): Result<true> {
  for (const one of listFields(written, side)) {
    if (one.use === undefined) return failure('clause.fieldUnknown', field, { written: one.written })
    if (OF_NO_HEAD.some((none) => none === place) && isOfHead(one.use))
      return failure('clause.fieldOfNoHead', field, { written: one.written })
  }
  return success(true)
}

type Standing = Readonly<{ state: ClauseReleaseState; proposedBy: string }>

/**
 * Whether a person, by id, may release a clause for the whole court, or refuse it: it waits, and somebody else has proposed it (four eyes).
 * Errors: clause.decided, clause.otherPerson. Source: own rule of the office.
 */
export function checkClauseRelease({ state, proposedBy }: Standing, person: string): Result<true> {
  if (state !== 'proposed') return failure('clause.decided')
  return proposedBy === person ? failure('clause.otherPerson') : success(true)
}
