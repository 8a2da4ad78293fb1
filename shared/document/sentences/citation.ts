import { isLegalBasisKey, lawByKey, legalBasisByKey, type LegalBasis } from '../../domain/legal/legalBases.ts'
import { enumerate, samePair } from '../words.ts'

type Side = 'cnr' | 'en'

/** Whether the catalogue of legal bases knows a key. */
export function hasCitation(key: string): boolean {
  return isLegalBasisKey(key)
}

/**
 * The article a key of resources/legal/legalBases.json stands for on a date, as a sentence needs it after «iz», «na
 * osnovu»: `čl. 239 st. 2 ZKP-a`, English `Art. 239(2) CPC`. An unknown key is a bug and throws.
 */
export function composeCitation(key: string, side: Side, date: string): string {
  if (!isLegalBasisKey(key)) throw new Error(`unknown legal basis ${key}`)
  const basis = legalBasisByKey(key, date)
  const suffix = basis.article === null ? '' : lawByKey(basis.law).suffix
  return side === 'en' ? basis.citation.en : `${basis.citation.cnr}${suffix}`
}

/**
 * Several articles as a sentence names them: of one law together and each article once, `čl. 234 st. 2 i čl. 236 st. 1 i 3 ZKP-a`,
 * `Art. 234(2) and Art. 236(1) and (3) CPC`. An unknown key is a bug and throws.
 */
export function composeCitations(keys: readonly string[], side: Side, date: string): string {
  const groups: string[][] = []
  for (const key of keys) {
    const last = groups.at(-1)
    if (last !== undefined && isNamedWith(last[0], key, date)) last.push(key)
    else groups.push([key])
  }
  return groups.map((group) => citeTogether(group, side, date)).join(', ')
}

function isNamedWith(one: string | undefined, other: string, date: string): boolean {
  if (one === undefined || !isLegalBasisKey(one) || !isLegalBasisKey(other)) return false
  const [first, second] = [legalBasisByKey(one, date), legalBasisByKey(other, date)]
  return first.law === second.law && [first, second].every(({ article, item }) => article !== null && item === null)
}

function citeTogether(keys: readonly string[], side: Side, date: string): string {
  const bases = keys.flatMap((key) => (isLegalBasisKey(key) ? [legalBasisByKey(key, date)] : []))
  const [first] = bases
  if (first === undefined || bases.length === 1) return composeCitation(keys[0] ?? '', side, date)
  const single = composeCitation(keys[0] ?? '', side, date)
  const law = single.slice(spellPlaces(first.article ?? '', paragraphsOf([first]), side).length)
  const articles = [...new Set(bases.map(({ article }) => article ?? ''))]
  if (bases.every(({ paragraph }) => paragraph === null)) {
    return `${side === 'en' ? 'Arts.' : 'čl.'} ${list(articles, side)}${law}`
  }
  const places = articles.map((article) =>
    spellPlaces(article, paragraphsOf(bases.filter((basis) => basis.article === article)), side),
  )
  return `${list(places, side)}${law}`
}

function paragraphsOf(bases: readonly LegalBasis[]): readonly string[] {
  const paragraphs = bases.flatMap(({ paragraph }) => paragraph ?? [])
  return paragraphs.toSorted((one, other) => Number(one) - Number(other))
}

function spellPlaces(article: string, paragraphs: readonly string[], side: Side): string {
  if (paragraphs.length === 0) return side === 'en' ? `Art. ${article}` : `čl. ${article}`
  if (side === 'cnr') return `čl. ${article} st. ${list(paragraphs, side)}`
  return `Art. ${article}${list(
    paragraphs.map((paragraph) => `(${paragraph})`),
    side,
  )}`
}

function list(parts: readonly string[], side: Side): string {
  return enumerate(parts.map(samePair))[side]
}
