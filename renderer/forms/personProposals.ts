import { readJmbg } from '../../shared/domain/identifiers/jmbg.ts'
import { readTypedDate } from '../../shared/format/parseDate.ts'
import type { Bilingual } from '../../shared/text/bilingual.ts'

// The beginnings of a proposed pseudonym; the gender follows the person's once it is known.
const BEGINNINGS: Readonly<Record<string, string>> = { '': 'Oštećeno lice', f: 'Oštećena', m: 'Oštećeni' }
const ENGLISH = 'Injured party'
const LETTERS = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at))

/** What is proposed of a person as it is typed. */
type Typed = Readonly<{ sex: string; birthDate: string; jmbg: string; pseudonym: Bilingual }>

/** The first letter, then letter and number, by which nobody of the file is called. */
export function proposePseudonym(labels: readonly Bilingual[], sex: string): Bilingual {
  const taken = new Set(labels.flatMap(({ cnr, en }) => [cnr, en]).flatMap((label) => label.split(' ').at(-1) ?? []))
  for (let round = 1; ; round += 1) {
    const free = LETTERS.map((letter) => (round === 1 ? letter : `${letter}${String(round)}`)).find(
      (mark) => !taken.has(mark),
    )
    if (free !== undefined) return { cnr: `${BEGINNINGS[sex] ?? ''} ${free}`, en: `${ENGLISH} ${free}` }
  }
}

/** What follows in a person from what is typed: birth date and sex from a personal number, the gender of the pseudonym. */
export function followPerson<Person extends Typed>(before: Person, after: Person): Person {
  return withGender(before, withNumber(before, after))
}

// What somebody typed otherwise stays: only a blank field follows, and one that holds what the number before gave.
function withNumber<Person extends Typed>(before: Person, after: Person): Person {
  if (before.jmbg === after.jmbg) return after
  const [was, read] = [readJmbg(before.jmbg), readJmbg(after.jmbg)]
  if (!read.valid) return after
  const birthDate = readTypedDate(read.birthDate)
  const isFree = (typed: string, given: string | undefined) => typed === '' || (was.valid && typed === given)
  return {
    ...after,
    birthDate: isFree(after.birthDate, readTypedDate(was.birthDate)) ? birthDate : after.birthDate,
    sex: isFree(after.sex, was.sex) ? (read.sex ?? after.sex) : after.sex,
  }
}

function withGender<Person extends Typed>(before: Person, after: Person): Person {
  if (before.sex === after.sex) return after
  const beginning = Object.values(BEGINNINGS).find((each) => after.pseudonym.cnr.startsWith(`${each} `))
  const wanted = BEGINNINGS[after.sex]
  if (beginning === undefined || wanted === undefined) return after
  return { ...after, pseudonym: { ...after.pseudonym, cnr: wanted + after.pseudonym.cnr.slice(beginning.length) } }
}
