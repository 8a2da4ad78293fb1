import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Proceedings } from '../../../shared/domain/caseFile/proceedings.ts'
import { present, readTrainingForm } from '../trainingCase.ts'
import { signIn, type TestOffice } from './testOffice.ts'

/** Case-01 with a second offence charged, from which the first head comes and of which both accused were acquitted. */
export function caseJudgedApart() {
  const form = readTrainingForm('case-01')
  const separate: NonNullable<Proceedings['verdict']>['separate'] = ['d1', 'd2'].map((accused) => ({
    ...{ accused, offence: 'o2', kind: 'acquittal' as const },
  }))
  const [charged] = form.case.offences
  return {
    ...form,
    case: {
      ...form.case,
      offences: [
        { ...charged, id: 'o1' },
        { id: 'o2', law: 'KZ CG', article: '210', paragraph: '1' },
      ],
      verdict: { kind: 'conviction' as const, announced: '2026-06-15', separate },
    },
    claims: form.claims.map((claim) => ({
      ...claim,
      heads: claim.heads.map((head, at) => (at === 0 ? { ...head, offences: ['o2'] } : head)),
    })),
  }
}

/** The same at the court, taken up by the judge, with nothing decided. */
export async function takeUpJudgedApart(office: TestOffice): Promise<void> {
  await signIn(office, 'prosecutor')
  office.dialog.open = join(office.folder, 'judged-apart.json')
  writeFileSync(office.dialog.open, JSON.stringify(caseJudgedApart()))
  const imported = await office.ask('exchange.import', {})
  const caseId = present(imported.caseId)
  const { revision } = await office.ask('caseFile.forward', { caseId, revision: 0 })
  await signIn(office, 'clerk')
  const registered = await office.ask('claim.register', { caseId, revision, claim: 'c1', courtMark: 'K.br.12/26' })
  await signIn(office, 'judge')
  await office.ask('claim.startReview', { ...registered, claim: 'c1' })
}
