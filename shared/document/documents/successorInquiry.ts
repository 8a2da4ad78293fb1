import json from '../../../resources/templates/successor-inquiry.json' with { type: 'json' }
import { shippedDeadlines } from '../../domain/deadlines/deadlineRules.ts'
import { addDays } from '../../time/calendarDate.ts'
import type { Person } from '../../domain/caseFile/person.ts'
import { agreementOf, displayNameOf } from '../sentences/party.ts'
import { samePair, wordPair } from '../words.ts'
import { personById, personsOf } from './caseContext.ts'
import { formatDatePair } from './commonScope.ts'
import { defineLetter } from './defineLetter.ts'
import { dateOrBlank, type LetterContext } from './letterContext.ts'

/**
 * Asks one successor of a claimant who died whether they maintain the claim, with the last day for the answer and a form
 * for it (ZKP 237/2). Without a recipient the first who was asked, else the first successor of the file.
 */
export const successorInquiry = defineLetter(json, {
  words: {
    texts: ['heir.name', 'heir.address', 'died', 'until'],
    flags: ['heir.sealed', 'died.known'],
    agreements: ['heir'],
    parts: ['answerPage'],
  },
  fill: (letter, { recipientId }) => {
    const { context } = letter
    const heir = findHeir(letter, recipientId)
    const { deceased } = context.claimant
    const asked = context.claim.successorsAsked?.find(({ person }) => person === heir?.id)
    const usual = addDays(letter.date, shippedDeadlines.successorAnswer.periods.default.count)
    const until = asked?.until ?? (letter.known ? usual : undefined)
    const address = heir?.serviceAddress ?? heir?.address
    return {
      scope: {
        texts: {
          'heir.name': heir === undefined ? wordPair('blank') : displayNameOf(heir),
          'heir.address': address === undefined ? wordPair('blank') : samePair(address),
          died: deceased === undefined ? samePair('') : formatDatePair(deceased),
          until: dateOrBlank(until),
        },
        flags: { 'heir.sealed': heir?.sealed === true, 'died.known': deceased !== undefined },
        agreements: { heir: agreementOf(heir === undefined ? [] : [heir]) },
      },
      // The statement is handed back by itself.
      parts: { answerPage: [{ kind: 'pageBreak', id: 'answer' }] },
    }
  },
})

function findHeir({ context: { file, claim } }: LetterContext, wanted: string | undefined): Person | undefined {
  const id = wanted ?? claim.successorsAsked?.[0]?.person
  return id === undefined ? personsOf(file, 'successor')[0] : personById(file, id)
}
