import type { FilePlace } from '../claim/custody.ts'
import type { LegalBasisKey } from '../legal/legalBases.ts'
import type { Role } from '../staff/roles.ts'
import type { DutyKind, DutyOutcome } from './dutyRecord.ts'

/** What a duty is: whom it is owed to, by which articles, whose office and roles do it, and what may come of it. */
export type DutyRule = Readonly<{
  about: 'injuredParty' | 'file'
  bases: readonly [LegalBasisKey, ...LegalBasisKey[]]
  /** The office that owes it: the one that conducts the proceedings is the one that holds the file. */
  organ: 'holder' | 'court' | 'prosecution'
  by: readonly Role[]
  outcomes: readonly DutyOutcome[]
}>

/** Every duty before and beside a claim with its articles (ZKP 114/4, 236/4, 243, 245, 301/1/2, 336/3, 481). */
export const DUTIES: Readonly<Record<DutyKind, DutyRule>> = {
  notify: {
    about: 'injuredParty',
    bases: ['claim.information'],
    organ: 'holder',
    by: ['prosecutor', 'judge', 'clerk'],
    outcomes: [],
  },
  ask: {
    about: 'injuredParty',
    bases: ['claim.askedAsWitness'],
    organ: 'holder',
    by: ['prosecutor', 'judge'],
    outcomes: ['wants', 'declines', 'undecided'],
  },
  instruct: {
    about: 'injuredParty',
    bases: ['hearing.instruction'],
    organ: 'court',
    by: ['judge'],
    outcomes: ['wants', 'declines', 'undecided'],
  },
  pleaCheck: {
    about: 'file',
    bases: ['plea.claim'],
    organ: 'prosecution',
    by: ['prosecutor'],
    outcomes: ['agreed', 'notAgreed'],
  },
  assetCheck: {
    about: 'file',
    bases: ['measure.interim', 'confiscation.interim'],
    organ: 'prosecution',
    by: ['prosecutor'],
    outcomes: ['found', 'none'],
  },
  securityMeasure: {
    about: 'file',
    bases: ['measure.interim', 'measure.thirdParties', 'confiscation.interim'],
    organ: 'prosecution',
    by: ['prosecutor'],
    outcomes: ['proposed', 'none'],
  },
  suitCheck: {
    about: 'injuredParty',
    bases: ['measure.thirdPartiesPeriod'],
    organ: 'court',
    by: ['judge', 'clerk'],
    outcomes: ['suitShown', 'measureLifted'],
  },
}

/** The office that owes a duty in a file. */
export function officeOfDuty(kind: DutyKind, place: FilePlace): string {
  return place[DUTIES[kind].organ]
}
