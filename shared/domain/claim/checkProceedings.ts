import { finding, type Finding } from './finding.ts'
import type { GateContext } from './gateContext.ts'

/** Dates, plea and verdict of the case, as far as they bear on the claim (ZKP 236/2, 239/3, 301/1/2). */
export function* checkProceedings({ file }: GateContext): Iterable<Finding> {
  const { proceedings } = file
  for (const [index, { from, to }] of proceedings.offences.entries()) {
    if (from !== undefined && to !== undefined && to < from) {
      yield finding('offence.periodReversed', `proceedings.offences.${index}.to`)
    }
    const indicted = proceedings.indictment?.date
    if (from !== undefined && indicted !== undefined && from > indicted) {
      yield finding('case.datesOutOfOrder', `proceedings.offences.${index}.from`)
    }
  }
  const steps = [
    { date: proceedings.indictment?.date, field: 'proceedings.indictment.date' },
    { date: proceedings.indictment?.confirmed, field: 'proceedings.indictment.confirmed' },
    { date: proceedings.mainHearingEnded, field: 'proceedings.mainHearingEnded' },
    { date: proceedings.verdict?.announced, field: 'proceedings.verdict.announced' },
  ]
  let latest = ''
  for (const { date, field } of steps) {
    if (date === undefined) continue
    if (date < latest) yield finding('case.datesOutOfOrder', field)
    latest = date > latest ? date : latest
  }
  if (proceedings.plea && (proceedings.pleaClause?.cnr.trim() ?? '') === '') {
    yield finding('claim.pleaClauseMissing', 'proceedings.pleaClause')
  }
  if (proceedings.verdict !== undefined && proceedings.verdict.kind !== 'conviction') {
    yield finding('claim.referralForced', 'proceedings.verdict.kind')
  }
}
