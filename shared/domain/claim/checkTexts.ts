import type { Bilingual } from '../../text/bilingual.ts'
import { isShielded } from '../caseFile/shielded.ts'
import { createNameSearch } from '../privacy/nameSearch.ts'
import { createFinding, type Finding } from './finding.ts'
import type { GateContext } from './gateContext.ts'

type PlacedText = Bilingual & Readonly<{ field: string }>
const SEPARATOR = '\n\n'

/** Texts of the claim, its evidence and the case: both languages there, no name of a sealed person (ZKP 122). */
export function* checkTexts(context: GateContext): Iterable<Finding> {
  const texts = [...findBilingualTexts(context)]
  for (const { cnr, en, field } of texts) {
    if (cnr.trim() === '' && en.trim() !== '') yield createFinding('text.montenegrinMissing', `${field}.cnr`)
    if (en.trim() === '' && cnr.trim() !== '') yield createFinding('text.englishMissing', `${field}.en`)
  }
  yield* checkNames(context, texts)
}

function* findBilingualTexts({ file, claim, path, claimant }: GateContext): Iterable<PlacedText> {
  yield* textsIn(claim, path)
  const used = new Set(claim.heads.flatMap((head) => head.evidence))
  for (const [index, item] of file.evidence.entries()) {
    if (used.has(item.id)) yield* textsIn(item, `evidence.${index}`)
  }
  yield* textsIn(file.proceedings, 'proceedings')
  if (claimant?.person.pseudonym !== undefined) {
    yield { ...claimant.person.pseudonym, field: `${claimant.path}.pseudonym` }
  }
}

// Every pair {cnr, en} below a value, with its path.
function* textsIn(value: unknown, path: string): Iterable<PlacedText> {
  if (typeof value !== 'object' || value === null) return
  if ('cnr' in value && 'en' in value && typeof value.cnr === 'string' && typeof value.en === 'string') {
    yield { cnr: value.cnr, en: value.en, field: path }
    return
  }
  for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, `${path}.${key}`)
}

function* checkNames({ file }: GateContext, texts: readonly PlacedText[]): Iterable<Finding> {
  const namesOf = (isWanted: boolean): readonly string[] =>
    file.people.filter((person) => isShielded(person, file.people) === isWanted).map(({ name }) => name)
  const shielded = namesOf(true)
  if (shielded.length === 0) return
  const search = createNameSearch(shielded, namesOf(false))
  for (const { cnr, en, field } of texts) {
    if (search.full(`${cnr}${SEPARATOR}${en}`)) yield createFinding('text.revealsName', field)
  }
}
