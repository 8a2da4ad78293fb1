import { expect, test } from 'vitest'
import { composeOrderWords } from '../../../electron/usecases/order/orderWords.ts'
import { listFilledTexts } from '../../../shared/document/documents/ownTextFields.ts'
import type { OwnParagraph, OwnText } from '../../../shared/domain/caseFile/ownText.ts'
import { editable, present, readTrainingCase } from '../../support/trainingCase.ts'

type People = 'one woman' | 'one man' | 'two men' | 'two women'
const NAMES: Readonly<Record<People, readonly (readonly [name: string, sex: 'm' | 'f'])[]>> = {
  'one woman': [['Ljubica Njunjić', 'f']],
  'one man': [['Džemal Ljajić', 'm']],
  'two men': [
    ['Ratko Ždralović', 'm'],
    ['Njegoš Džaković', 'm'],
  ],
  'two women': [
    ['Anđa Šćekić', 'f'],
    ['Mary O’Brien', 'f'],
  ],
}

/** What a paragraph at the second head of case-01 says on paper, with those people as accused. */
function said(text: OwnText, accused: People = 'two men', place: 'head' | 'general' = 'head') {
  const { file, claim, decision } = editable(readTrainingCase('case-01'))
  const [head] = claim.heads
  const paragraph: OwnParagraph =
    place === 'head' ? { id: 'p1', place, head: present(head).id, text } : { id: 'p1', place, text }
  decision.paragraphs = [paragraph]
  const people = NAMES[accused]
  file.people = file.people.flatMap((person) => {
    const at = claim.respondents.indexOf(person.id)
    const chosen = at < 0 ? undefined : people[at]
    if (at < 0) return [person]
    return chosen === undefined ? [] : [{ ...person, name: chosen[0], sex: chosen[1] }]
  })
  claim.respondents = claim.respondents.slice(0, people.length)
  const [filled] = listFilledTexts(file, 'c1')
  const composed = composeOrderWords(file, 'c1')
  if (!composed.ok) throw new Error(composed.error.code)
  const rows = composed.value.rows.filter((row) => row.own === true).map((row) => row.text.cnr)
  return { filled: filled?.text, rows }
}

test('amounts and names of the head and the decision stand in the paragraph, on paper as on the screen', () => {
  const { filled, rows } = said({
    cnr: 'Na ime {{stavka.genitiv}} traži se {{traženo}}, dosuđuje {{dosuđeno}} od ukupno {{ukupno.traženo}}.',
    en: 'For {{head}}, {{claimed}} is claimed, {{awarded}} awarded, of {{total.claimed}} in all.',
  })
  expect(filled).toEqual({
    cnr: 'Na ime neisplaćene zarade i vrijednosti rada traži se 7.280,00 eura, dosuđuje 7.280,00 eura od ukupno 23.153,23 eura.',
    en: 'For unpaid wages and value of work, EUR 7,280.00 is claimed, EUR 7,280.00 awarded, of EUR 23,153.23 in all.',
  })
  expect(rows.some((row) => row.includes(present(filled).cnr.slice(0, 60)))).toBe(true)
})

test.each<[People, string]>([
  ['one woman', 'Okrivljena Ljubica Njunjić je osporila iznos; protiv okrivljene Ljubice Njunjić.'],
  ['one man', 'Okrivljeni Džemal Ljajić je osporio iznos; protiv okrivljenog Džemala Ljajića.'],
  [
    'two men',
    'Okrivljeni Ratko Ždralović i Njegoš Džaković su osporili iznos; protiv okrivljenih Ratka Ždralovića i Njegoša Džakovića.',
  ],
  [
    'two women',
    'Okrivljene Anđa Šćekić i Mary O’Brien su osporile iznos; protiv okrivljenih Anđe Šćekić i Mary O’Brien.',
  ],
])('%s: case, gender and number follow the people', (people, sentence) => {
  const cnr =
    '{{okrivljeni}} {{g okrivljeni: je osporio | je osporila | su osporili | su osporile}} iznos; protiv {{okrivljeni.genitiv}}.'
  const { filled } = said({ cnr, en: '{{accused}}' }, people)
  expect(present(filled).cnr.toLowerCase()).toBe(sentence.toLowerCase())
})

test('a protected person stands under the pseudonym', () => {
  const { filled } = said({ cnr: 'Iskaz {{oštećeni.genitiv}}.', en: 'The testimony of {{injured}}.' })
  expect(filled).toEqual({
    cnr: 'Iskaz oštećene pod pseudonimom „Oštećena A”.',
    en: 'The testimony of the injured party under the pseudonym “Injured party A”.',
  })
})

test('the number of days takes its form', () => {
  const { filled } = said({
    cnr: 'U roku od {{rok}} {{n rok: dan | dana | dana}}.',
    en: 'Within {{days}} {{n days: day | days}}.',
  })
  expect(filled).toEqual({ cnr: 'U roku od 15 dana.', en: 'Within 15 days.' })
})

test('what cannot be filled in stays as it is written', () => {
  const text = { cnr: 'Iznos {{dosuđeno}} i {{nepoznato}}, {{constructor}}.', en: 'Amount {{awarded}}.' }
  expect(said(text, 'two men', 'general').filled).toEqual(text)
})
