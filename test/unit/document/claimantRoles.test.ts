import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../../electron/documents/allDocuments.ts'
import { plain } from '../../../shared/document/content/content.ts'
import type { Person } from '../../../shared/domain/caseFile/person.ts'
import { editable, readTrainingCase, withClaims, type EditableCaseFile } from '../../support/trainingCase.ts'

function textOf(template: string, caseFile: EditableCaseFile, side: 'cnr' | 'en' = 'cnr'): string {
  const { blocks } = composeDocument(template, { caseFile, date: '2026-07-10' })
  const texts = blocks.flatMap((block) => {
    if (block.kind === 'text') return [plain(block.text[side])]
    return block.kind === 'signatures' ? block.signatories.map(({ role }) => plain(role[side])) : []
  })
  return texts.join('\n').replaceAll('\u00a0', ' ')
}

const HEIR: Person = { id: 's1', role: 'successor', name: 'Radojka Šćekić', sex: 'f', representative: 'r1' }

/** The injured woman has died, and her mother maintains the claim. */
function inherited(change: Partial<Person> = {}): EditableCaseFile {
  const file = readTrainingCase('case-01')
  Object.assign(editable(file).person('v1'), { deceased: '2026-04-10', sealed: false })
  const heir = { ...HEIR, ...change }
  return withClaims({ ...file, people: [...file.people, heir] }, (claim) => ({
    ...claim,
    claimant: heir.id,
    succession: { of: 'v1', maintainedOn: '2026-05-02' },
  }))
}

describe('who maintains the claim of somebody who died is a successor, not an injured party (ZKP 237/2)', () => {
  test.each([
    ['compensation-order', 'da pravnoj sljedbenici Radojki Šćekić, koju zastupa punomoćnica Anđela Knežević, na ime'],
    ['compensation-order', 'pravna sljedbenica se upućuje na parnični postupak'],
    [
      'compensation-order',
      'Pravna sljedbenica je ostala pri imovinskopravnom zahtjevu Đurđice Šćekić, prema izjavi od',
    ],
    ['compensation-order', 'Pravna sljedbenica može izjaviti žalbu'],
    ['order-reasons', 'ostala je pri imovinskopravnom zahtjevu Đurđice Šćekić, prema izjavi od 02.05.2026. godine'],
    ['property-claim', 'obaveže okrivljene da pravnoj sljedbenici Radojki Šćekić solidarno isplate'],
    ['property-claim', 'PRAVNA SLJEDBENICA'],
    ['injured-party-statement', 'ZAPISNIK O IZJAŠNJENJU PRAVNE SLJEDBENICE O IMOVINSKOPRAVNOM ZAHTJEVU'],
    ['legal-aid-request', 'u kojem podnositeljka ima svojstvo pravne sljedbenice'],
    ['civil-action-instruction', 'pravna sljedbenica Radojka Šćekić upućena je na parnični postupak'],
    ['payment-statement', 'pravnoj sljedbenici Radojki Šćekić je na teret'],
  ] as const)('%s: »%s«', (template, sentence) => {
    expect(textOf(template, inherited())).toContain(sentence)
  })
  test('nothing of the decision calls her injured', () => {
    expect(textOf('compensation-order', inherited())).not.toMatch(/[Oo]štećen\p{L}+ (?!lic)(Radojk|je|može|se)/u)
    expect(textOf('compensation-order', inherited(), 'en')).toContain('to pay the successor Radojka Šćekić')
    expect(textOf('compensation-order', inherited(), 'en')).toContain(
      'The successor has maintained the property claim of',
    )
  })
  test('a man agrees', () => {
    const text = textOf('compensation-order', inherited({ name: 'Radoje Šćekić', sex: 'm' }))
    expect(text).toContain('da pravnom sljedbeniku Radoju Šćekiću, kojeg zastupa')
    expect(text).toContain('Pravni sljedbenik je ostao pri imovinskopravnom zahtjevu Đurđice Šćekić')
  })
  test('the request and its statement agree with the successor asked', () => {
    const file = readTrainingCase('case-01')
    Object.assign(editable(file).person('v1'), { sealed: false })
    const text = textOf('successor-inquiry', { ...file, people: [...file.people, HEIR] })
    expect(text).toContain('POZIV PRAVNOJ SLJEDBENICI DA SE IZJASNI')
    expect(text).toContain('Radojka Šćekić, kao pravna sljedbenica oštećene')
  })
})

/** A girl of thirteen whose mother acts for her. */
function child(kind: Person['kind']): EditableCaseFile {
  const file = readTrainingCase('case-01')
  const { representative: _attorney, jmbg: _number, ...girl } = editable(file).person('v1')
  const guardian: Person = { id: 'g1', role: 'guardian', kind, name: 'Stana Šćekić', sex: 'f' }
  const people = file.people.map((person) =>
    person.id === 'v1' ? { ...girl, birthDate: '2013-04-07', sealed: false, guardian: 'g1' } : person,
  )
  return { ...file, people: [...people, guardian] }
}

describe('a child under sixteen acts through whoever represents it (ZKP 63/1)', () => {
  test.each([
    ['legal', 'koju zastupa zakonska zastupnica Stana Šćekić'],
    ['appointed', 'koju zastupa starateljka Stana Šćekić'],
    ['collision', 'koju zastupa kolizijska starateljka Stana Šćekić'],
  ] as const)('%s: »%s«', (kind, sentence) => {
    expect(textOf('compensation-order', child(kind))).toContain(sentence)
    expect(textOf('property-claim', child(kind))).toContain(sentence)
  })
  test.each(['property-claim', 'claim-supplement', 'claim-withdrawal', 'legal-aid-request', 'injured-party-statement'])(
    '%s has no line for the signature of the child',
    (template) => {
      const rolesIn = (caseFile: EditableCaseFile) =>
        composeDocument(template, { caseFile }).blocks.flatMap((block) =>
          block.kind === 'signatures' ? block.signatories.map(({ role }) => plain(role.cnr)) : [],
        )
      expect(rolesIn(readTrainingCase('case-01'))).toContain('OŠTEĆENA')
      expect(rolesIn(child('legal'))).toContain('ZAKONSKA ZASTUPNICA')
      expect(rolesIn(child('legal'))).not.toContain('OŠTEĆENA')
    },
  )
  test('the record is not said to be signed by the child', () => {
    const text = textOf('injured-party-statement', child('legal'))
    expect(text).toContain('oštećena preko zakonske zastupnice izjavljuje:')
    expect(text).toContain('Zapisnik je oštećenoj pročitan; potpisuje ga zakonska zastupnica (čl. 63')
    expect(text).not.toContain('oštećena ga potpisuje')
    expect(textOf('injured-party-statement', readTrainingCase('case-01'))).toContain('oštećena ga potpisuje pod')
  })
})
