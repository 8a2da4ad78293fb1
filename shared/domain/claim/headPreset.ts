import type { ClaimHead } from '../caseFile/claim.ts'
import type { Evidence } from '../caseFile/evidence.ts'
import type { HeadCode } from '../caseFile/headCodes.ts'
import type { Offence } from '../caseFile/proceedings.ts'
import { headByCode, type UsualEvidence } from '../legal/heads.ts'
import { foldKey } from '../../text/fold.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { addDays } from '../../time/calendarDate.ts'
import { findOffenceDays } from './checkPeriods.ts'
import { headsUnder } from './gateRules.ts'

const needsPeriod = headsUnder('periodRequired')
const needsRight = headsUnder('rightRequired')
/** So many of one kind tell nothing about the head: the person chooses. */
const MOST_OF_A_KIND = 3

/** What is usual for a head and stands in it until somebody types otherwise. Dates are ISO. */
export type HeadPreset = Readonly<
  Pick<ClaimHead, 'from' | 'to' | 'interestFrom' | 'personalityRight' | 'evidence'> & {
    method: ClaimHead['calculation']['method']
    unit: Bilingual | undefined
  }
>

/** What of the case file a preset is made from; `before` is the head above, whose time is taken where the charge names none. */
export type PresetSource = Readonly<{
  offences: readonly Offence[]
  evidence: readonly Pick<Evidence, 'id' | 'kind' | 'title'>[]
  before?: Pick<ClaimHead, 'from' | 'to' | 'interestFrom'> | undefined
}>

/**
 * Proposes what is usual for a head: its first method and unit, the personality right that its code implies, the time of the
 * charge where the gate wants a time, interest from the day after it for property damage (an obligation to make damage good
 * falls due when the damage arises, ZOO; interest on non-material damage runs from the judgment, so none is proposed), and
 * the evidence of the file that usually shows it. No error: what is not known is left out. Source: domain rules §5.1, §10;
 * resources/legal/heads.json.
 */
export function proposeHead(code: HeadCode, { offences, evidence, before }: PresetSource): HeadPreset {
  const head = headByCode(code)
  const [method = 'fixed'] = head.methods
  const charged = findOffenceDays(offences)
  const from = charged.from ?? before?.from
  const to = charged.to ?? before?.to
  const interestFrom = to === undefined ? before?.interestFrom : addDays(to, 1)
  return {
    method,
    unit: method === 'units' ? (head.unit ?? undefined) : undefined,
    ...(head.personalityRight === null || needsRight(code) ? {} : { personalityRight: head.personalityRight }),
    ...(needsPeriod(code) && from !== undefined ? { from } : {}),
    ...(needsPeriod(code) && to !== undefined ? { to } : {}),
    ...(head.kind === 'material' && interestFrom !== undefined ? { interestFrom } : {}),
    evidence: head.evidence.flatMap((usual) => findUsual(usual, evidence)),
  }
}

/** Whether an item is of a kind that usually shows a head. Never fails. Source: resources/legal/heads.json. */
export function isUsual({ kind, words }: UsualEvidence, item: Pick<Evidence, 'kind' | 'title'>): boolean {
  return item.kind === kind && (words.length === 0 || titleHas(item.title, words))
}

function findUsual(usual: UsualEvidence, evidence: PresetSource['evidence']): readonly string[] {
  const found = evidence.filter((entry) => isUsual(usual, entry))
  return found.length > MOST_OF_A_KIND ? [] : found.map(({ id }) => id)
}

function titleHas({ cnr, en }: Bilingual, beginnings: readonly string[]): boolean {
  const words = foldKey(`${cnr} ${en}`).split(' ')
  return beginnings.some((beginning) => words.some((word) => word.startsWith(beginning)))
}
