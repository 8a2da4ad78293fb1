import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import { foldKeys } from '../../text/fold.ts'
import { toLatin } from '../../text/latin.ts'
import { onFirstUse } from '../../text/onFirstUse.ts'
import { findOffice } from '../offices/offices.ts'

/** Of 0 to 4: from here on at least 10⁸ guesses are needed, each of which takes a derivation of 512 MiB. */
const WANTED_SCORE = 3
const PROGRAM_WORDS = [
  'naknada',
  'nadoknada',
  'šteta',
  'oštećeni',
  'zahtjev',
  'predmet',
  'lozinka',
  'sud',
  'tužilaštvo',
]

/** Why a password is guessed too soon, as the end of the error code `password.…`. */
export type PasswordWeakness = 'common' | 'names' | 'repeated' | 'pattern' | 'guessable'
/** Whose password it is: the own name and the office are tried first by who guesses. */
export type PasswordOwner = Readonly<{ displayName: string; office: string }>

const WEAKNESSES: Readonly<Record<string, PasswordWeakness>> = {
  userInputs: 'names',
  simpleRepeat: 'repeated',
  extendedRepeat: 'repeated',
  straightRow: 'pattern',
  keyPattern: 'pattern',
  sequences: 'pattern',
  dates: 'pattern',
  recentYears: 'pattern',
  topTen: 'common',
  topHundred: 'common',
  common: 'common',
  similarToCommon: 'common',
}

// The lists of known passwords are unpacked where a password is first chosen.
const estimator = onFirstUse(() => new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs }))

/**
 * What makes a new password too weak; undefined where it will do. Estimated by lists of passwords and words known to be
 * tried, rows of the keyboard, sequences, dates, repetition, and the words that belong to its owner. Read in Cyrillic
 * and in Latin letters. No error. Source: NIST SP 800-63B 5.1.1.2 (comparison with known and expected values).
 */
export function findPasswordWeakness(password: string, owner: PasswordOwner): PasswordWeakness | undefined {
  const known = knownWords(owner)
  const spellings = new Set([password, toLatin(password)].map((one) => one.normalize('NFC')))
  for (const spelling of spellings) {
    const { score, feedback } = estimator().check(spelling, [...known])
    if (score < WANTED_SCORE) return WEAKNESSES[feedback.warning ?? ''] ?? 'guessable'
  }
  return undefined
}

function knownWords({ displayName, office }: PasswordOwner): readonly string[] {
  const { cnr = '', en = '' } = findOffice(office)?.nominative ?? {}
  const names = [toLatin(displayName), cnr, en, office]
  const words = [...names, ...names.flatMap((name) => name.split(/[\s-]+/)), ...PROGRAM_WORDS]
  return [...new Set(words.flatMap((word) => [word, ...foldKeys(word)]).filter((word) => word.length > 2))]
}
