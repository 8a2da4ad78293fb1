import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseId as caseIdForm } from '../../../shared/contract/ids.ts'
import { present, readTrainingCase, readTrainingForm, withoutEnglish } from '../trainingCase.ts'
import { asTyped } from './issuedOrder.ts'
import { signIn, type TestOffice } from './testOffice.ts'

const PARTIES: readonly string[] = ['injuredParty', 'defendant', 'attorney']

/** Case-01 with all parties under seal and long pseudonyms, and without any other word of English, decided and ready to be issued. */
export async function decideSealedFile(office: TestOffice): Promise<void> {
  await signIn(office, 'prosecutor')
  office.dialog.open = join(office.folder, 'sealed.json')
  writeFileSync(office.dialog.open, JSON.stringify(sealedForm()))
  const imported = await office.ask('exchange.import', {})
  const target = { caseId: caseIdForm.parse(imported.caseId), revision: 0 }
  const { revision } = await office.ask('caseFile.forward', target)
  await signIn(office, 'clerk')
  const registered = await office.ask('claim.register', { ...target, revision, claim: 'c1', courtMark: 'K.br.31/26' })
  await signIn(office, 'judge')
  const taken = await office.ask('claim.startReview', { ...registered, claim: 'c1' })
  const decision = present(present(readTrainingCase('case-01').claims[0]).decision)
  await office.ask('decision.save', { ...taken, decision: withoutEnglish(asTyped(decision)) })
}

function sealedForm(): object {
  const { decision: _decision, expect: _expect, ...form } = withoutEnglish(readTrainingForm('case-01'))
  return {
    ...form,
    case: { ...form.case, courtMark: 'K.br.31/26', prosecutionMark: 'Kt.br.31/25' },
    people: form.people.map((person, at) => {
      if (!PARTIES.includes(person.role)) return person
      const number = String(at + 1)
      // Without an English pseudonym nobody is taken under seal.
      const pseudonym = { cnr: `Zaštićeno lice Kalinovik-Sjeverozapad ${number}`, en: `Protected person ${number}` }
      return { ...person, sealed: true, pseudonym }
    }),
  }
}
