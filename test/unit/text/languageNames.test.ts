import { describe, expect, test } from 'vitest'
import table from '../../../resources/text/languages.json' with { type: 'json' }
import { codeOfLanguage, nameOfLanguage } from '../../../shared/text/languageNames.ts'

describe('names of languages', () => {
  test.each([
    ['sq', 'albanski', 'albanskog', 'albanskom', 'Albanian'],
    ['rom', 'romski', 'romskog', 'romskom', 'Romani'],
    ['uk', 'ukrajinski', 'ukrajinskog', 'ukrajinskom', 'Ukrainian'],
    ['cs', 'češki', 'češkog', 'češkom', 'Czech'],
    ['ur', 'urdu', 'urdu', 'urdu', 'Urdu'],
    ['cmn', 'mandarinski kineski', 'mandarinskog kineskog', 'mandarinskom kineskom', 'Mandarin Chinese'],
  ])('%s stands in the cases needed', (code, nominative, genitive, locative, en) => {
    expect(nameOfLanguage(code)).toEqual({ cnr: nominative, en })
    expect(nameOfLanguage(code, 'genitive')?.cnr).toBe(genitive)
    expect(nameOfLanguage(code, 'locative')?.cnr).toBe(locative)
  })

  test('are found by name too, in either script, and an unknown code is not guessed', () => {
    expect(nameOfLanguage('Albanski')).toEqual({ cnr: 'albanski', en: 'Albanian' })
    expect(nameOfLanguage('Tagalog')?.cnr).toBe('tagalog')
    expect(nameOfLanguage('xx')).toBeUndefined()
    expect(['албански', 'Albanian', 'SQ', 'albanski '].map(codeOfLanguage)).toEqual(['sq', 'sq', 'sq', 'sq'])
    expect(codeOfLanguage('klingonski')).toBeUndefined()
    expect(nameOfLanguage(undefined)).toBeUndefined()
  })

  test('one the list lacks stands by its name, declined where it is an adjective', () => {
    expect(nameOfLanguage('klingonski')).toEqual({ cnr: 'klingonski', en: 'klingonski' })
    expect(nameOfLanguage('klingonski', 'locative')?.cnr).toBe('klingonskom')
    expect(nameOfLanguage('klingonski', 'instrumental')?.cnr).toBe('klingonskim')
    expect(nameOfLanguage('na’vi', 'instrumental')?.cnr).toBe('na’vi')
  })

  test('every code is a code of ISO 639, once, and every adjective declines', () => {
    const codes = table.languages.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.length).toBeGreaterThan(140)
    for (const code of codes) {
      expect(code).toMatch(/^[a-z]{2,3}$/)
      const name = nameOfLanguage(code)?.cnr ?? ''
      if (/[sčš]ki$/.test(name)) expect(nameOfLanguage(code, 'genitive')?.cnr).toMatch(/[sčš]kog$/)
    }
  })
})
