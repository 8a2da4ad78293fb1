import { describe, expect, test } from 'vitest'
import { line, paragraph } from '../../../shared/domain/caseFile/fields.ts'
import { withoutInvisible } from '../../../shared/text/invisible.ts'
import { naknadaCase } from '../../../shared/exchange/naknadaCase.ts'
import { readTrainingForm } from '../../support/trainingCase.ts'

// As Word, web pages and messages put them into a text that is pasted.
const TAKEN_OUT: readonly (readonly [string, string])[] = [
  ['soft hyphen', '\u00AD'],
  ['zero width space', '\u200B'],
  ['zero width non-joiner', '\u200C'],
  ['zero width joiner', '\u200D'],
  ['left-to-right mark', '\u200E'],
  ['right-to-left mark', '\u200F'],
  ['Arabic letter mark', '\u061C'],
  ['embedding', '\u202A'],
  ['end of embedding', '\u202C'],
  ['word joiner', '\u2060'],
  ['isolate', '\u2068'],
  ['byte order mark', '\uFEFF'],
  ['variation selector', '\uFE0F'],
  ['tag', '\u{E0041}'],
]

describe('on entry', () => {
  test.each(TAKEN_OUT)('a %s is taken out', (_name, sign) => {
    expect(line.parse(`Đur${sign}đica${sign}`)).toBe('Đurđica')
    expect(paragraph.parse(`${sign}jedan${sign} dva`)).toBe('jedan dva')
    const form = structuredClone(readTrainingForm('case-01')) as { people: { name: string }[] }
    const [first] = form.people
    const name = first?.name ?? ''
    if (first !== undefined) first.name = [...name].join(sign)
    expect(naknadaCase.parse(form).people[0]?.name).toBe(name)
  })

  test('what has a shape of its own becomes the common sign', () => {
    expect(line.parse('K\u2011br.\u202F1')).toBe('K-br.\u00A01')
    expect(paragraph.parse('jedan\u2028dva\u2029tri')).toBe('jedan\ndva\ntri')
  })

  test.each(['\u202D', '\u202E', '\u0085', '\u0007'])('%j is refused, because it hides what is read', (sign) => {
    expect(line.safeParse(`Ratko ${sign}x`).success).toBe(false)
  })

  test('an ordinary text stays as it is', () => {
    const text = 'Đ. Š. – „Śenka”,\nNjegoš\u00A0I, ḷ ễ ș 21.153,23 €'
    expect(withoutInvisible(text)).toBe(text)
  })
})
