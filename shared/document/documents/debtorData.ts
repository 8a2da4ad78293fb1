import type { Person } from '../../domain/caseFile/person.ts'
import { joinPairs, same, word } from '../words.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/** What enforcement needs of a debtor and no more: name, number, address; a line for the pen where it is not known. */
export function composeDebtorData({ name, jmbg, passport, address }: Person): Bilingual {
  const number =
    jmbg !== undefined
      ? word('data.jmbg', { number: jmbg })
      : passport !== undefined
        ? word('data.passport', { number: passport.number, country: passport.country })
        : word('data.jmbg', { number: word('blank') })
  return joinPairs([same(name), number, word('data.address', { address: address ?? word('line') })], ', ')
}
