import type { CaseFile, ClaimFile } from '../caseFile/caseFile.ts'
import type { OwnText } from '../caseFile/ownText.ts'
import { createFinding, type Finding } from '../claim/finding.ts'
import { addUpCents } from '../money/cents.ts'
import { placeClaim } from './decisionContext.ts'
import { findMissingOfOffice, findUnusualTerms, type Term } from './glossary.ts'
import { listOwnTexts } from './ownTexts.ts'
import { findFieldFacts, type TextSide } from './textFields.ts'
import { computeCaseConfiscationExcess, sumDecision } from './totals.ts'
import { findWrittenFacts, type WrittenFact } from './writtenFacts.ts'

const DATE = /^\d{4}-\d{2}-\d{2}$/
// What a protected person is called by a letter: «oštećena A», “injured party B”.
const PSEUDONYM = /(?:oštećen|svjedo[kc]|injured party|witness)\p{L}{0,3}\s["„“]?(\p{Lu}\d?)(?![\p{L}\p{M}\p{N}.])/giu
const SIDES = ['cnr', 'en'] as const

/**
 * Amounts, days and pseudonyms that the words of the judge's own write and that are none of the file: the decision and
 * what is said of it could contradict each other, so a person looks. And what one language says and the other does not, or by another than the usual term or the one that the court has added.
 * All are warnings: reasons may tell of other amounts and days. Never fails. Source: ZKP 379 (reasons answer the operative
 * part), 386/1 (a judgment whose reasons contradict it).
 */
export function checkWrittenFacts(file: CaseFile, claimId: string, ofCourt: readonly Term[] = []): readonly Finding[] {
  const placed = placeClaim(file, claimId)
  if (placed?.claimFile.decision === undefined) return []
  const known = { ...collectKnown(file), ofCourt }
  return listOwnTexts(placed.claimFile.decision).flatMap(({ path, text }) => [
    ...checkText(text, `${placed.path}.decision.${path}`, known),
  ])
}

/** What a text calls protected people by their letters: «oštećena A». Never fails. Source: ZKP 121–122. */
export function findPseudonyms(text: string): readonly Readonly<{ written: string; letter: string }>[] {
  return [...text.matchAll(PSEUDONYM)].flatMap(([written, letter = '']) =>
    /\p{Lu}/u.test(letter) ? [{ written, letter }] : [],
  )
}

type Known = Readonly<{ facts: ReadonlySet<string>; pseudonyms: ReadonlySet<string>; ofCourt: readonly Term[] }>

function* checkText(text: OwnText, at: string, { facts, pseudonyms, ofCourt }: Known): Iterable<Finding> {
  const said = { cnr: factsIn(text, 'cnr'), en: factsIn(text, 'en') }
  for (const side of SIDES) {
    for (const fact of findWrittenFacts(text[side]).filter((one) => !facts.has(keyOf(one))))
      yield createFinding(`decision.${fact.kind}Unknown`, `${at}.${side}`, { written: fact.written })
    for (const { written } of findPseudonyms(text[side]).filter(({ letter }) => !pseudonyms.has(letter)))
      yield createFinding('decision.pseudonymUnknown', `${at}.${side}`, { written })
  }
  if (text.cnr.trim() === '' || text.en.trim() === '') return
  for (const { written, term } of findUnusualTerms(text, ofCourt))
    yield createFinding('decision.unusualTerm', `${at}.en`, { written, usual: term.en })
  for (const { cnr, en } of findMissingOfOffice(text, ofCourt))
    yield createFinding('decision.courtTermMissing', `${at}.en`, { term: cnr, usual: en })
  const inEnglish = new Set(said.en.map(keyOf))
  const inMontenegrin = new Set(said.cnr.map(keyOf))
  for (const fact of said.cnr.filter((one) => !inEnglish.has(keyOf(one))))
    yield createFinding('decision.missingInTranslation', `${at}.en`, { written: fact.written })
  for (const fact of said.en.filter((one) => !inMontenegrin.has(keyOf(one))))
    yield createFinding('decision.missingInOriginal', `${at}.cnr`, { written: fact.written })
}

// A field of an amount or a day says it as much as the digits do.
const factsIn = (text: OwnText, side: TextSide) => [
  ...findWrittenFacts(text[side]),
  ...findFieldFacts(text[side], side),
]

const keyOf = ({ kind, value }: WrittenFact) => `${kind} ${value}`

/** Every amount and day that the file knows, whatever it is of; people have none that an order may say. */
function collectKnown(file: CaseFile): Omit<Known, 'ofCourt'> {
  const facts = new Set<string>()
  collect([file.proceedings, file.evidence, file.claims.map(withoutWords)], '', facts)
  for (const { claim, decision } of file.claims) {
    const totals = decision === undefined ? [] : Object.values(sumDecision(claim, decision))
    const costs = addUpCents((claim.costs ?? []).map(({ amountCents }) => amountCents))
    for (const cents of [...totals, costs]) facts.add(`amount ${String(cents)}`)
  }
  facts.add(`amount ${String(computeCaseConfiscationExcess(file))}`)
  const named = file.people.flatMap(({ pseudonym }) => (pseudonym === undefined ? [] : [pseudonym.cnr, pseudonym.en]))
  return { facts, pseudonyms: new Set(named.flatMap((name) => name.trim().split(/\s+/u).slice(-1))) }
}

// What the judge has written is what is checked.
function withoutWords(claimFile: ClaimFile): ClaimFile {
  const { decision } = claimFile
  if (decision === undefined) return claimFile
  const heads = decision.heads.map(({ reasons: _reasons, referral: _referral, ...head }) => head)
  return { ...claimFile, decision: { ...decision, reasons: undefined, paragraphs: undefined, heads } }
}

// Members of the file, and what its texts write: the day of a finding often stands in the name of the evidence alone.
function collect(value: unknown, name: string, into: Set<string>): void {
  if (typeof value === 'number' && /cents$/iu.test(name)) into.add(`amount ${String(value)}`)
  else if (typeof value === 'string') {
    if (DATE.test(value)) into.add(`date ${value}`)
    else if (/\d/u.test(value)) for (const fact of findWrittenFacts(value)) into.add(keyOf(fact))
  } else if (Array.isArray(value)) for (const item of value) collect(item, name, into)
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) collect(inner, key, into)
}
