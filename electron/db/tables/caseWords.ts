import { readCaseMark } from '../../../shared/domain/identifiers/caseMark.ts'
import { sortKeyOf } from '../../../shared/text/alphabet.ts'
import { foldKey } from '../../../shared/text/fold.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'

const NUMBER_DIGITS = 6

/** The key by which marks are ordered: register, year, number. A mark in no known form stands by its letters. */
export function sortKeyOfMark(mark: string): string {
  const read = readCaseMark(mark)
  if (!read.ok) return sortKeyOf(mark)
  const { register, year, number } = read.value
  return `${sortKeyOf(register)} ${String(year)} ${String(number).padStart(NUMBER_DIGITS, '0')}`
}

/** The year of a mark; 0 for one in no known form. */
export function yearOfMark(mark: string): number {
  const read = readCaseMark(mark)
  return read.ok ? read.value.year : 0
}

/** Tells words of marks from those of labels, so that whoever looks for «Oštećena K» is not given every «K.br.». */
const OF_MARK = '#'

/** The words by which a file is found by its mark: with the letters of the register and by its number alone. */
export function wordsOfMark(mark: string): readonly string[] {
  const word = bareMark(mark)
  const number = /\d.*$/.exec(word)?.[0]
  return number === undefined || number === word ? [OF_MARK + word] : [OF_MARK + word, OF_MARK + number]
}

/** What the words of a mark begin with that was typed like this; undefined where nothing of a mark was typed. */
export function prefixOfMark(typed: string): string | undefined {
  const word = bareMark(typed)
  return word === '' ? undefined : OF_MARK + word
}

/** The words by which a file is found by a label, in both languages. */
export function wordsOfLabel({ cnr, en }: Bilingual): readonly string[] {
  return [cnr, en].flatMap((side) => foldKey(side).split(' ')).filter((word) => word !== '')
}

/** A mark, or its beginning as typed, by its letters and digits alone, the year as two: `k1226` for «K.br.12/2026». */
function bareMark(typed: string): string {
  return foldKey(typed)
    .replaceAll(' ', '')
    .replace(/(?:broj|br|no)(?=\d)/, '')
    .replace(/\/20(\d\d)$/, '/$1')
    .replaceAll('/', '')
}
