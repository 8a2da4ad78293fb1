import type { CaseFile } from '../caseFile/caseFile.ts'
import { findForced } from '../decision/forcedOutcome.ts'
import { findOffence } from '../legal/offences.ts'
import { checkDatesToCome, checkOrderOfDates, checkPresenceToCome } from './checkDates.ts'
import { createFinding, type Finding } from './finding.ts'
import type { GateContext } from './gateContext.ts'

/** Dates, plea and verdict of the case, as far as they bear on the claim (ZKP 236/2, 239/3, 301/1/2). */
export function* checkProceedings({ file, claim, today }: GateContext): Iterable<Finding> {
  const { proceedings } = file
  yield* checkOrderOfDates(file)
  yield* checkDatesToCome(proceedings, today)
  yield* checkPresenceToCome(proceedings, today)
  yield* checkOffences(file)
  if (proceedings.plea && (proceedings.pleaClause?.cnr.trim() ?? '') === '') {
    yield createFinding('claim.pleaClauseMissing', 'proceedings.pleaClause')
  }
  if (findForced(proceedings, claim)?.result === 'referred') {
    yield createFinding('claim.referralForced', 'proceedings.verdict.kind')
  }
}

const OWN_CITIZENSHIP = 'MNE'

// A paragraph the article does not have, and an offence that only a foreigner can be the victim of (KZ 225a).
function* checkOffences({ proceedings, people }: CaseFile): Iterable<Finding> {
  const victims = people.filter(({ role }) => role === 'injuredParty')
  const noForeigner = victims.length > 0 && victims.every(({ citizenship }) => citizenship === OWN_CITIZENSHIP)
  for (const [index, offence] of proceedings.offences.entries()) {
    const article = findOffence({ law: offence.law, article: offence.article })
    const at = `proceedings.offences.${index}`
    if (article !== undefined && findOffence(offence) === undefined) {
      yield createFinding('offence.paragraphUnknown', `${at}.paragraph`, {
        place: `${offence.article}/${offence.paragraph}`,
      })
    }
    if (article?.victimMustBeForeign === true && noForeigner)
      yield createFinding('offence.victimNotForeigner', `${at}.article`)
  }
}
