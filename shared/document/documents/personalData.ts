import countries from '../../../resources/text/countries.json' with { type: 'json' }
import type { Person } from '../../domain/caseFile/person.ts'
import { declineName } from '../../text/forms/nameForms.ts'
import { enumerate, joinPairs, samePair, wordPair } from '../words.ts'
import { formatDatePair } from './commonScope.ts'
import { composeAddress } from './addressPhrase.ts'
import type { Bilingual } from '../../text/bilingual.ts'

const COUNTRIES = new Map(Object.entries(countries.countries))
/** Who has no occupation: the word alone says it. */
const NO_OCCUPATION = /^nezaposlen/iu

/** A person's data as ZKP 100/1 wants them of the defendant; only what the file has. Not for sealed persons. */
export function composePersonalData(person: Person): Bilingual {
  return joinPairs([samePair(person.name), ...identity(person), ...origin(person), ...circumstances(person)], ', ')
}

function identity(person: Person): readonly Bilingual[] {
  const document = person.passport
  return [
    ...(person.jmbg === undefined ? [] : [wordPair('data.jmbg', { number: person.jmbg })]),
    ...(document === undefined
      ? []
      : [wordPair('data.passport', { number: document.number, country: document.country })]),
    ...(person.nickname === undefined ? [] : [wordPair('data.nickname', { name: person.nickname })]),
  ]
}

function origin(person: Person): readonly Bilingual[] {
  const { birthDate, birthPlace, address, citizenship, sex } = person
  const birth = birthDate === undefined ? samePair('') : formatDatePair(birthDate)
  const place =
    birthPlace === undefined
      ? samePair('')
      : wordPair('data.inPlace', {
          place: { cnr: declineName({ name: birthPlace, sex: 'm', kind: 'place' }).locative, en: birthPlace },
        })
  return [
    ...parents(person),
    ...(birthDate === undefined && birthPlace === undefined
      ? []
      : [wordPair(`data.born.${sex}`, { date: birth, place })]),
    ...(address === undefined ? [] : [composeAddress(address)]),
    ...(citizenship === undefined ? [] : [citizen(citizenship, sex)]),
  ].map(trimAll)
}

// «državljanka Ukrajine»; a code that names no country stays a code.
function citizen(code: string, sex: 'm' | 'f'): Bilingual {
  if (countries.stateless.includes(code)) return wordPair('data.stateless')
  const known = COUNTRIES.get(code)
  if (known === undefined) return wordPair('data.citizen', { country: code })
  return wordPair(`data.citizenOf.${sex}`, { country: { cnr: known.genitive, en: known.en } })
}

// «od oca Milorada i majke Ljubice, rođene Vukčević»
function parents({ sex: child, father, mother, motherMaidenName }: Person): readonly Bilingual[] {
  const named = (name: string, sex: 'm' | 'f'): Bilingual => ({
    cnr: declineName({ name, sex, kind: 'person' }).genitive,
    en: name,
  })
  const maiden = motherMaidenName === undefined ? samePair('') : wordPair('data.maidenName', { name: motherMaidenName })
  const motherKey = father === undefined ? (`data.motherAlone.${child}` as const) : 'data.mother'
  const parts = [
    ...(father === undefined ? [] : [wordPair(`data.father.${child}`, { name: named(father, 'm') })]),
    ...(mother === undefined ? [] : [joinPairs([wordPair(motherKey, { name: named(mother, 'f') }), maiden], '')]),
  ]
  return parts.length === 0 ? [] : [enumerate(parts)]
}

function circumstances(person: Person): readonly Bilingual[] {
  const { occupation, education, literate, married, children, priorConvictions, understandsMontenegrin, sex } = person
  return [
    ...(understandsMontenegrin === undefined
      ? []
      : [wordPair(understandsMontenegrin ? 'data.understands' : 'data.understandsNot')]),
    ...(occupation === undefined
      ? []
      : [NO_OCCUPATION.test(occupation.cnr) ? occupation : wordPair('data.occupation', { occupation })]),
    ...(education === undefined ? [] : [education]),
    ...(literate === undefined ? [] : [wordPair(literate ? `data.literate.${sex}` : `data.illiterate.${sex}`)]),
    ...(married === undefined ? [] : [wordPair(married ? `data.married.${sex}` : `data.unmarried.${sex}`)]),
    ...(children === undefined ? [] : [composeChildren(children, sex)]),
    ...(priorConvictions === undefined
      ? []
      : [wordPair(priorConvictions ? `data.convicted.${sex}` : `data.notConvicted.${sex}`)]),
  ]
}

const COLLECTIVE = 5

// «otac jednog djeteta, dvoje, troje, četvoro djece», then a figure.
function composeChildren(count: number, sex: 'm' | 'f'): Bilingual {
  if (count === 0) return wordPair('data.childless')
  const parent = wordPair(`data.parent.${sex}`)
  const number =
    count < COLLECTIVE
      ? wordPair(`data.children.${count as 1 | 2 | 3 | 4}`)
      : wordPair('data.children.many', { count: String(count) })
  return joinPairs([parent, number], ' ')
}

function trimAll(pair: Bilingual): Bilingual {
  const clean = (text: string): string => text.replace(/ {2,}/g, ' ').trim()
  return { cnr: clean(pair.cnr), en: clean(pair.en) }
}
