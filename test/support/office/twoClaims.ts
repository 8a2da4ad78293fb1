import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseId as caseIdForm, type CaseId } from '../../../shared/contract/ids.ts'
import type { Decision } from '../../../shared/domain/caseFile/decision.ts'
import { present, readTrainingCase, readTrainingForm } from '../trainingCase.ts'
import type { Who } from './people.ts'
import { signIn, type TestOffice } from './testOffice.ts'

export type Target = Readonly<{ caseId: CaseId; revision: number }>

/** The file a command answered of, without what else it said. */
export function targetOf({ caseId, revision }: Target): Target {
  return { caseId, revision }
}

const OTHER_VICTIM = {
  name: 'Miraš Bulatović',
  sex: 'm' as const,
  jmbg: '0101990210015',
  birthDate: '1990-01-01',
  birthPlace: 'Kolašin',
  address: 'ul. Moskovska br. 3, Podgorica',
  pseudonym: { cnr: 'Oštećeni V', en: 'Injured party V' },
}

/** Case-01 with a second victim who claims the same: claims c1 and c2, no decision yet, under marks of its own. */
export function twoClaims(number: number) {
  const { decision: _decision, expect: _expect, ...file } = readTrainingForm('case-01')
  const claim = present(file.claims[0])
  const victim = present(file.people.find(({ id }) => id === claim.claimant))
  return {
    ...file,
    case: { ...file.case, courtMark: `K.br.${String(number)}/26`, prosecutionMark: `Kt.br.${String(number)}/25` },
    people: [...file.people, { ...victim, ...OTHER_VICTIM, id: 'v2' }],
    claims: [claim, { ...claim, id: 'c2', claimant: 'v2' }],
  }
}

/** Puts the file where the dialog will find it; `number` is that of its marks. */
export function offerTwoClaims(office: TestOffice, number: number): void {
  const path = join(office.folder, 'two.json')
  writeFileSync(path, JSON.stringify(twoClaims(number)))
  office.dialog.open = path
}

/** Imports the file as the signed-in prosecutor; `number` is that of its marks. */
export async function importTwoClaims(office: TestOffice, number: number): Promise<Target> {
  offerTwoClaims(office, number)
  const { caseId } = await office.ask('exchange.import', {})
  return { caseId: caseIdForm.parse(caseId), revision: 0 }
}

/** Writes down that somebody of the file died on 1 May 2026, as who is signed in. */
export async function recordDeath(office: TestOffice, target: Target, person: string): Promise<Target> {
  const { people } = await office.ask('caseFile.open', { caseId: target.caseId })
  const { label: _label, identity: _identity, ...open } = present(people.find(({ id }) => id === person))
  return office.ask('person.save', { ...targetOf(target), person: { ...open, deceased: '2026-05-01' } })
}

/** Two sisters of a victim, s1 and s2, who may succeed to the claim. */
export async function addSuccessors(office: TestOffice, target: Target): Promise<Target> {
  let after = targetOf(target)
  for (const [id, name] of [
    ['s1', 'Stana Šćekić'],
    ['s2', 'Neda Šćekić'],
  ] as const) {
    const person = { id, role: 'successor' as const, sex: 'f' as const }
    after = await office.ask('person.save', { ...after, person, identity: { name } })
  }
  return after
}

/** The decision of case-01 on one of the two claims, as the judge types it. */
export function decisionFor(claim: string): Omit<Decision, 'judge'> {
  const { judge: _judge, ...decision } = present(readTrainingCase('case-01').claims[0]?.decision)
  return { ...decision, claim }
}

/** Signs in only where somebody else is at the machine. */
export function signInInTurn(office: TestOffice): (who: Who) => Promise<void> {
  let present: Who | undefined
  return async (who) => {
    if (present !== who) await signIn(office, who)
    present = who
  }
}
