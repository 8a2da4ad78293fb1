import type { Person } from '../../domain/caseFile/person.ts'
import { declineName } from '../../text/forms/nameForms.ts'
import { enumerate, joinPairs, same, word } from '../words.ts'
import { formatDatePair } from './commonScope.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/** A person's data as ZKP 100/1 wants them of the defendant; only what the file has. Not for sealed persons. */
export function composePersonalData(person: Person): Bilingual {
  return joinPairs([same(person.name), ...identity(person), ...origin(person), ...circumstances(person)], ', ')
}

function identity(person: Person): readonly Bilingual[] {
  const document = person.passport
  return [
    ...(person.jmbg === undefined ? [] : [word('data.jmbg', { number: person.jmbg })]),
    ...(document === undefined ? [] : [word('data.passport', { number: document.number, country: document.country })]),
    ...(person.nickname === undefined ? [] : [word('data.nickname', { name: person.nickname })]),
  ]
}

function origin(person: Person): readonly Bilingual[] {
  const { birthDate, birthPlace, address, citizenship, sex } = person
  const birth = birthDate === undefined ? same('') : formatDatePair(birthDate)
  const place =
    birthPlace === undefined
      ? same('')
      : word('data.inPlace', {
          place: { cnr: declineName({ name: birthPlace, sex: 'm', kind: 'place' }).locative, en: birthPlace },
        })
  return [
    ...parents(person),
    ...(birthDate === undefined && birthPlace === undefined ? [] : [word(`data.born.${sex}`, { date: birth, place })]),
    ...(address === undefined ? [] : [addressPhrase(address)]),
    ...(citizenship === undefined
      ? []
      : [citizenship === 'MNE' ? word(`data.citizenMNE.${sex}`) : word('data.citizen', { country: citizenship })]),
  ].map(trimAll)
}

// «sa prebivalištem u Bijelom Polju, bb»: the town, which an address names last, in its case.
function addressPhrase(address: string): Bilingual {
  const parts = address.split(',').map((part) => part.trim())
  const town = (parts.at(-1) ?? '').replace(/^\d{5}\s+/, '')
  const street = parts.slice(0, -1).join(', ')
  const { locative, confident } = declineName({ name: town, sex: 'm', kind: 'place' })
  if (street === '' || !confident) return word('data.address', { address })
  return word('data.addressInTown', { town: { cnr: locative, en: town }, street })
}

// «od oca Milorada i majke Ljubice rođene Vukčević»
function parents({ father, mother, motherMaidenName }: Person): readonly Bilingual[] {
  const named = (name: string, sex: 'm' | 'f'): Bilingual => ({
    cnr: declineName({ name, sex, kind: 'person' }).genitive,
    en: name,
  })
  const maiden = motherMaidenName === undefined ? same('') : word('data.maidenName', { name: motherMaidenName })
  const parts = [
    ...(father === undefined ? [] : [word('data.father', { name: named(father, 'm') })]),
    ...(mother === undefined ? [] : [joinPairs([word('data.mother', { name: named(mother, 'f') }), maiden], '')]),
  ]
  return parts.length === 0 ? [] : [enumerate(parts)]
}

function circumstances(person: Person): readonly Bilingual[] {
  const { occupation, education, literate, married, children, priorConvictions, understandsMontenegrin, sex } = person
  return [
    ...(understandsMontenegrin === undefined
      ? []
      : [word(understandsMontenegrin ? 'data.understands' : 'data.understandsNot')]),
    ...(occupation === undefined ? [] : [word('data.occupation', { occupation })]),
    ...(education === undefined ? [] : [education]),
    ...(literate === undefined ? [] : [word(literate ? `data.literate.${sex}` : `data.illiterate.${sex}`)]),
    ...(married === undefined ? [] : [word(married ? `data.married.${sex}` : `data.unmarried.${sex}`)]),
    ...(children === undefined ? [] : [composeChildren(children, sex)]),
    ...(priorConvictions === undefined
      ? []
      : [word(priorConvictions ? `data.convicted.${sex}` : `data.notConvicted.${sex}`)]),
  ]
}

const COLLECTIVE = 5

// «otac jednog djeteta, dvoje, troje, četvoro djece», then a figure.
function composeChildren(count: number, sex: 'm' | 'f'): Bilingual {
  if (count === 0) return word('data.childless')
  const parent = word(`data.parent.${sex}`)
  const number =
    count < COLLECTIVE
      ? word(`data.children.${count as 1 | 2 | 3 | 4}`)
      : word('data.children.many', { count: String(count) })
  return joinPairs([parent, number], ' ')
}

function trimAll(pair: Bilingual): Bilingual {
  const clean = (text: string): string => text.replace(/ {2,}/g, ' ').trim()
  return { cnr: clean(pair.cnr), en: clean(pair.en) }
}
