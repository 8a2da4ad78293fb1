import type { Person } from '../../domain/caseFile/person.ts'
import { joinPairs, samePair, wordPair } from '../words.ts'
import { composeAddress } from './addressPhrase.ts'
import { formatDatePair } from './commonScope.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/**
 * What enforcement needs of a party and no more: name, number, address; a line for the pen where one is not known. The
 * address of a sealed person is left out: everything goes through whoever acts for them (ZKP 124, 224).
 */
export function composeIdentifyingData(person: Person): Bilingual {
  const { name, address, sealed } = person
  const known =
    address === undefined ? wordPair('data.address', { address: wordPair('line') }) : composeAddress(address)
  const place = sealed === true ? [] : [known]
  return joinPairs([samePair(name), numberOf(person), ...place], ', ')
}

function numberOf({ jmbg, passport, birthDate, sex }: Person): Bilingual {
  if (jmbg !== undefined) return wordPair('data.jmbg', { number: jmbg })
  if (passport !== undefined) return wordPair('data.passport', { number: passport.number, country: passport.country })
  if (birthDate === undefined) return wordPair('data.jmbg', { number: wordPair('blank') })
  const born = wordPair(`data.born.${sex}`, { date: formatDatePair(birthDate), place: samePair('') })
  return { cnr: born.cnr.trim(), en: born.en.trim() }
}
