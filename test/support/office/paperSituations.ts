import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseId as caseIdForm, type CaseId } from '../../../shared/contract/ids.ts'
import type { PaperFields } from '../../../shared/domain/papers/paperFields.ts'
import { readTrainingForm } from '../trainingCase.ts'
import { decideCase01 } from './issuedOrder.ts'
import type { Who } from './people.ts'
import type { TestOffice } from './testOffice.ts'
import { recordDeath, targetOf, twoClaims } from './twoClaims.ts'

/** A file, who is at the machine, and of whose claim papers are made there. */
export type PaperSituation = Readonly<{
  caseId: CaseId
  who: Who & ('prosecutor' | 'judge' | 'clerk')
  said: Pick<PaperFields, 'claim' | 'recipient'>
}>

const CONSENTS = [
  { recipient: 'supportServices', given: true, date: '2026-06-01' },
  { recipient: 'legalAid', given: true, date: '2026-06-01' },
]
const SUCCESSOR = { id: 's1', role: 'successor', name: 'Stana Šćekić', sex: 'f' }

/**
 * Three files in which together every paper can be made: one that the prosecution prepares and one before the court whose
 * main hearing runs, in both of which one victim has consented and the other has died; and one whose order is issued.
 */
export async function paperSituations(
  office: TestOffice,
  as: (who: Who) => Promise<void>,
): Promise<Readonly<{ situations: readonly PaperSituation[]; orderId: string }>> {
  await as('prosecutor')
  const prepared = { caseId: await importFile(office, unfinished(810)), revision: 0 }
  await recordDeath(office, prepared, 'v1')
  const heard = await office.ask('caseFile.forward', { caseId: await importFile(office, unfinished(811)), revision: 0 })
  const { decision: _decision, expect: _expect, ...decided } = readTrainingForm('case-01')
  const people = decided.people.map((one) => (one.id === 'v1' ? { ...one, identification: consenting(one) } : one))
  const issued = { caseId: await importFile(office, { ...decided, people }), revision: 0 }
  await as('clerk')
  const register = { ...targetOf(heard), claim: 'c1', courtMark: 'K.br.811/26' }
  await recordDeath(office, await office.ask('claim.register', register), 'v1')
  const { orderId } = await decideCase01(office, as, issued)
  const claims = [{ claim: 'c1', recipient: 's1' }, { claim: 'c2' }]
  const before = (
    [
      ['prosecutor', prepared.caseId],
      ['clerk', heard.caseId],
      ['judge', heard.caseId],
    ] as const
  ).flatMap(([who, file]) => claims.map((said) => ({ caseId: file, who, said })))
  const after = (['clerk', 'judge', 'prosecutor'] as const).map((who) => ({ caseId: issued.caseId, who, said: {} }))
  return { situations: [...before, ...after], orderId }
}

function unfinished(number: number): object {
  const file = twoClaims(number)
  const people = file.people.map((one) => (one.id === 'v2' ? { ...one, identification: consenting(one) } : one))
  return { ...file, people: [...people, SUCCESSOR] }
}

function consenting({ identification }: Readonly<{ identification?: object | undefined }>): object {
  return { status: 'formal', ...identification, consents: CONSENTS }
}

async function importFile(office: TestOffice, form: object): Promise<CaseId> {
  office.dialog.open = join(office.folder, 'papers.json')
  writeFileSync(office.dialog.open, JSON.stringify(form))
  return caseIdForm.parse((await office.ask('exchange.import', {})).caseId)
}
