import { describe, expect, test } from 'vitest'
import { MESSAGE_FORMATS } from '../../../shared/format/messageFormats.ts'
import { toCyrillicMessage, toCyrillicNamespaces } from '../../../shared/text/cyrillicMessages.ts'
import { createI18n, createTranslate, hasTranslation, languageOfTag } from '../../../shared/text/i18n.ts'
import { LANGUAGES, LOCALE_TAGS } from '../../../shared/text/language.ts'
import { pluralCategoryOf } from '../../../shared/text/pluralCategory.ts'

const forms = { one: 'jedan', few: 'nekoliko', other: 'mnogo' }
const cnr = {
  sample: {
    days_one: forms.one,
    days_few: forms.few,
    days_other: forms.other,
    due: 'do {{on, date}}, u tabeli {{on, shortDate}}',
    sum: '{{sum, amount}}, u tabeli {{sum, shortAmount}}',
    said: 'Rekla je: {{words}}',
    named: '{{count}} {{lng}} {{context}}',
    group: { inner: 'Unutra' },
    odd: '{{on, fraction}}',
  },
}
const en = { sample: { ...cnr.sample, days_few: 'never' } }
const messages = createI18n({
  namespaces: ['sample'],
  resources: { cnr, 'cnr-Cyrl': toCyrillicNamespaces(cnr), en },
  formats: MESSAGE_FORMATS,
})
const translate = createTranslate<string>(messages)
const say = (key: string, params: Readonly<Record<string, string | number>>) => translate(key, params, 'cnr')

describe('the engine of messages', () => {
  test.each(LANGUAGES)('takes the plural forms of %s', (language) => {
    for (let count = 0; count <= 1_200; count += 1) {
      const form = forms[pluralCategoryOf(count, language)]
      const written = language === 'cnr-Cyrl' ? toCyrillicMessage(form) : form
      expect(translate('sample.days', { count }, language), String(count)).toBe(written)
    }
  })

  test('leaves the names of formats and keys in Latin letters in every script', () => {
    for (const name of [
      'JSON',
      'PDF',
      'PNG',
      'SVG',
      'SHA-256',
      '(Ctrl O)',
      '(Ctrl V)',
      'Ctrl Z',
      'Debian 12',
      'Esc',
      'npm run verify',
      '(cases.db)',
      '(office.db)',
      '„kept”',
      '200 kB',
    ])
      expect(toCyrillicMessage(`Izaberi datoteku ${name}…`)).toBe(`Изабери датотеку ${name}…`)
  })

  test('writes dates and money as courts do, in every language', () => {
    expect(LANGUAGES.map((language) => translate('sample.due', { on: '2026-11-03' }, language))).toEqual([
      'do 03.11.2026. godine, u tabeli 03.11.2026.',
      'до 03.11.2026. године, у табели 03.11.2026.',
      'do 3 November 2026, u tabeli 3 November 2026',
    ])
    expect(say('sample.sum', { sum: 833_800 })).toBe('8.338,00 eura, u tabeli 8.338,00 €')
  })

  test('never reads a value as a message, whatever a person typed', () => {
    expect(say('sample.said', { words: '{{on}} $t(sample.due) <b>&amp;' })).toBe(
      'Rekla je: {{on}} $t(sample.due) <b>&amp;',
    )
    expect(say('sample.named', { count: 2, lng: 'en', context: 'x' })).toBe('2 en x')
  })

  test.each([
    ['a key without a message', 'sample.nothing', {}, 'no message for nothing'],
    ['a group of messages', 'sample.group', {}, 'no message for group'],
    ['a missing value', 'sample.said', {}, 'needs the value words'],
    ['a missing value with a style', 'sample.due', {}, 'needs the value on'],
    ['a value its style cannot write', 'sample.due', { on: 'sjutra' }, 'date.invalid'],
    ['an amount that is no whole number of cents', 'sample.sum', { sum: 1.5 }, 'amount.invalid'],
    ['a style nobody wrote', 'sample.odd', { on: 1 }, 'no format fraction'],
  ])('throws on %s', (_what, key, params, error) => {
    expect(() => say(key, params)).toThrow(error)
  })

  test('knows what it can say', () => {
    expect(
      ['due', 'days', 'group', 'group.inner', 'nothing'].map((key) => hasTranslation(messages, `sample.${key}`)),
    ).toEqual([true, true, false, true, false])
  })

  test('knows each language by a tag that ICU keeps as it is', () => {
    for (const language of LANGUAGES) {
      expect(Intl.getCanonicalLocales(LOCALE_TAGS[language])).toEqual([LOCALE_TAGS[language]])
      expect(languageOfTag(LOCALE_TAGS[language])).toBe(language)
    }
  })
})
