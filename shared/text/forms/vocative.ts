import names from '../../../resources/text/forms/names.json' with { type: 'json' }
import { toCyrillic } from '../cyrillic.ts'
import { toLatin } from '../latin.ts'
import { looksForeign } from './noun.ts'
import { isUnchangedPart, declinePerson, type Sex } from './personForms.ts'

const STAYS = new Set(names.vocativeStays.map((name) => name.toLowerCase()))
// Before -e of the vocative: Vuk, Vuče; Predrag, Predraže; Zec, Zeče.
const SOFTENED: Readonly<Record<string, string>> = { k: 'č', g: 'ž', h: 'š', c: 'č' }

/**
 * A person's name as one is addressed (»Poštovani Petre Petroviću«), in the script it came in. Names in a vowel stay but
 * for -ica (Milice); foreign spellings and women's surnames stay. Source: the grammar, domain rules §13.7.
 */
export function vocativeForm(name: string, sex: Sex): string {
  const isCyrillic = /[\u0400-\u045f]/.test(name)
  const words = (isCyrillic ? toLatin(name) : name).normalize('NFC').trim().split(/\s+/)
  const addressed = words.map((word, index) => {
    const isSurname = words.length > 1 && index === words.length - 1
    return word
      .split('-')
      .map((part) => inCapitalsLike(word, partVocative(part, sex, isSurname)))
      .join('-')
  })
  const text = addressed.join(' ')
  return isCyrillic ? toCyrillic(text) : text
}

function partVocative(word: string, sex: Sex, isSurname: boolean): string {
  const lower = word.toLowerCase()
  if (isUnchangedPart(word) || looksForeign(word) || STAYS.has(lower)) return word
  if (/ica$/.test(lower)) return isSurname ? word : `${word.slice(0, -1)}e`
  if (sex === 'f') return word
  if (lower.endsWith('ao')) return `${word.slice(0, -2)}le`
  if (/[aeiouy]$/.test(lower)) return word
  const stem = declinePerson(isSurname ? ['', word] : [word], sex)
    .forms.genitive.trim()
    .slice(0, -1)
  const last = stem.slice(-1).toLowerCase()
  if (isSurname ? /(?:[jćđčž]|lj|nj)$/i.test(stem) : /(?:[ćđčž]|lj|nj|gj)$/i.test(stem)) return `${stem}u`
  return `${stem.slice(0, -1)}${SOFTENED[last] ?? stem.slice(-1)}e`
}

function inCapitalsLike(word: string, form: string): string {
  return word.length > 1 && word === word.toUpperCase() ? form.toUpperCase() : form
}
