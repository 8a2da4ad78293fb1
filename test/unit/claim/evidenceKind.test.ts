import { expect, test } from 'vitest'
import { proposeEvidenceKind } from '../../../shared/domain/claim/evidenceKind.ts'
import { followEvidence } from '../../../renderer/forms/evidence.ts'

const inMontenegrin = (cnr: string) => proposeEvidenceKind({ cnr, en: '' })

test.each([
  ['Nalaz vještaka finansijske struke', 'expertReport'],
  ['Nalaz i mišljenje medicinske struke', 'expertReport'],
  ['Računi za terapiju psihologa', 'receipts'],
  ['Izvod sa računa', 'bankRecord'],
  ['Zapisnik o saslušanju oštećene', 'testimony'],
  ['Izvještaj psihologa o terapiji', 'psychosocialReport'],
  ['Izvještaj Centra za socijalni rad', 'psychosocialReport'],
  ['Otpusna lista', 'medicalRecord'],
  ['Platna lista', 'wageData'],
  ['Ugovor o radu', 'contract'],
  ['Pasoš oštećene', 'travelDocument'],
  ['Odluka Tima za identifikaciju', 'identificationDecision'],
  ['Fotografije prostorije', 'photograph'],
  ['Рачуни за лијекове', 'receipts'],
] as const)('%s: the first word that names a kind is taken', (title, kind) => {
  expect(inMontenegrin(title)).toBe(kind)
})

test('an English title alone is enough; where no word names a kind nothing is proposed', () => {
  expect(proposeEvidenceKind({ cnr: '', en: 'Findings of the financial expert' })).toBe('expertReport')
  for (const title of ['', 'Potvrda škole', 'Zapisnik o pretresanju stana'])
    expect(inMontenegrin(title)).toBeUndefined()
})

test('the kind follows the title until somebody chooses another, and stays where the title names none', () => {
  const item = (cnr: string, kind: string) => ({ title: { cnr, en: '' }, kind })
  expect(followEvidence(item('', ''), item('Računi', '')).kind).toBe('receipts')
  expect(followEvidence(item('Računi', 'receipts'), item('Ugovor', 'receipts')).kind).toBe('contract')
  expect(followEvidence(item('Računi', 'other'), item('Ugovor', 'other')).kind).toBe('other')
  expect(followEvidence(item('Računi', 'receipts'), item('Potvrda', 'receipts')).kind).toBe('receipts')
  const chosen = item('Računi', 'contract')
  expect(followEvidence({ ...chosen, kind: 'receipts' }, chosen)).toBe(chosen)
})
