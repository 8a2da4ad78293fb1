import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseId as caseIdForm } from '../../../shared/contract/ids.ts'
import { present, readTrainingForm } from '../trainingCase.ts'
import type { TestOffice } from './testOffice.ts'
import type { Target } from './twoClaims.ts'

/** As many as one file is tried with. */
export const VICTIMS = 60

/** Case-01 with that many victims under marks of its own; each with a claim, or at the beginning of the proceedings with none. */
export function manyVictims(number: number, have: 'claims' | 'nothing'): object {
  const { decision: _decision, expect: _expect, ...form } = readTrainingForm('case-01')
  const claim = present(form.claims[0])
  const victim = present(form.people.find(({ id }) => id === claim.claimant))
  const numbers = Array.from({ length: VICTIMS }, (_, at) => String(at + 1))
  const { verdict: _verdict, mainHearingEnded: _ended, ...begun } = form.case
  const marks = { courtMark: `K.br.${String(number)}/26`, prosecutionMark: `Kt.br.${String(number)}/25` }
  return {
    ...form,
    case: { ...(have === 'claims' ? form.case : begun), ...marks },
    people: [
      ...numbers.map((at) => ({
        ...victim,
        id: `v${at}`,
        name: `Neko Nekić-${at}`,
        pseudonym: { cnr: `Oštećena ${at}`, en: `Injured party ${at}` },
      })),
      ...form.people.filter(({ id }) => id !== victim.id),
    ],
    claims: have === 'claims' ? numbers.map((at) => ({ ...claim, id: `c${at}`, claimant: `v${at}` })) : [],
  }
}

/** Imports it as the signed-in prosecutor. */
export async function importManyVictims(
  office: TestOffice,
  number: number,
  have: 'claims' | 'nothing',
): Promise<Target> {
  office.dialog.open = join(office.folder, 'many.json')
  writeFileSync(office.dialog.open, JSON.stringify(manyVictims(number, have)))
  const { caseId } = await office.ask('exchange.import', {})
  return { caseId: caseIdForm.parse(caseId), revision: 0 }
}
