import data from '../../../resources/legal/anonymisation.json' with { type: 'json' }
import { foldWord } from './foldWord.ts'
import { FREQUENT_WORDS } from './wordData.ts'

const POSSESSIVE = /^(.{3,})(ov|ev|in)(a|e|i|o|u|om|og|oga|oj|im|ih|ima|ome|omu)?$/
/** Endings of a woman called by her surname alone, and how the noun ends with which the same word would agree. */
const CALLED = [
  { ending: 'a', case: 'nominative', noun: /a$/ },
  { ending: 'oj', case: 'dative', noun: /i$/ },
  { ending: 'u', case: 'accusative', noun: /u$/ },
  { ending: 'om', case: 'instrumental', noun: /(?:om|u)$/ },
] as const
const VERB = /(?:[aeiu](?:o|la|lo|li|ti)|ju)$/
const NO_NOUNS = new Set(data.noNouns.map(foldWord))

/** A word made of a name: the folded word, the folded words of the name, the word behind it. */
export type MadeOfName = Readonly<{ key: string; nameKeys: readonly string[]; after: string | undefined }>

/**
 * The case in which a substitute stands for a word made of a name: »Đurđičin iskaz« is the statement of her (genitive),
 * and so is »Šćekićeva izjava«; »Šćekićevoj je oduzeo« calls the woman herself so. Undefined where the word is none.
 * Source: domain rules §13.7.
 */
export function caseOfPossessive({
  key,
  nameKeys,
  after,
}: MadeOfName): 'nominative' | 'genitive' | 'dative' | 'accusative' | 'instrumental' | undefined {
  const [, stem = '', suffix, ending = ''] = POSSESSIVE.exec(key) ?? []
  const isOf = (name: string | undefined) => name?.startsWith(stem.slice(0, -1)) === true
  if (stem === '' || !nameKeys.some(isOf)) return undefined
  const called = suffix === 'in' || !isOf(nameKeys.at(-1)) ? undefined : CALLED.find((one) => one.ending === ending)
  if (called === undefined) return 'genitive'
  return after !== undefined && isNoun(foldWord(after)) && called.noun.test(foldWord(after)) ? 'genitive' : called.case
}

function isNoun(word: string): boolean {
  return word.length > 2 && !VERB.test(word) && !FREQUENT_WORDS.cnr.has(word) && !NO_NOUNS.has(word)
}
