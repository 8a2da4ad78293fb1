import { rowsOf, type PreviewRow } from '../../../shared/document/composeOrder.ts'
import type { DocumentRequest, OrderFacts } from '../../../shared/document/documentDefinition.ts'
import { DocumentProblem } from '../../../shared/document/documentProblem.ts'
import { documents } from '../../../shared/document/registry.ts'
import { partiesOf } from '../../../shared/document/shieldedFile.ts'
import { samePair } from '../../../shared/document/words.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import type { Person } from '../../../shared/domain/caseFile/person.ts'
import { joinSearched } from '../../../shared/domain/caseFile/searchTexts.ts'
import { isShielded } from '../../../shared/domain/caseFile/shielded.ts'
import type { LawTables } from '../../../shared/domain/law/lawTables.ts'
import type { PaperFields } from '../../../shared/domain/papers/paperFields.ts'
import { dignityKindOf } from '../../../shared/domain/papers/dignityKind.ts'
import { paperRowOf, type PaperKind } from '../../../shared/domain/papers/paperKinds.ts'
import { judgeDignity } from '../../../shared/domain/privacy/dignity.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { findLeakingRows } from '../order/checkLeaks.ts'
import { fingerprintOf } from '../order/fingerprint.ts'

/** Number and day of an order, where a paper speaks of one, or court and mark of one made outside the program, and the rulings by which it was corrected. */
export type CitedOrder = Readonly<{ issued: string }> & Pick<OrderFacts, 'number' | 'court' | 'mark' | 'rulings'>
/** All a paper is made of; kept sealed with it, so that it can be composed again and compared. */
export type PaperSource = Readonly<{
  kind: PaperKind
  fields: PaperFields
  caseFile: CaseFile
  /** Days on which the court did not work. */
  closedDays?: readonly string[] | undefined
  /** The tables of the law it is computed by, where they are not those of the program. */
  law?: LawTables | undefined
  order?: CitedOrder | undefined
  /** The only person of the file that it knows: a coordinator has made it. */
  sharedOf?: string | undefined
}>
export type ComposedPaper = Readonly<{ rows: readonly PreviewRow[]; fingerprint: string }>

// Who has no claim yet is written to as the claimant of one in which nothing stands.
const UNCLAIMED = '--'

function addressed(caseFile: CaseFile, { claim, injured }: PaperFields): Pick<DocumentRequest, 'caseFile' | 'claimId'> {
  if (injured === undefined) return { caseFile, claimId: claim }
  const unclaimed = { id: UNCLAIMED, claimant: injured, respondents: [], heads: [] }
  const claims = [...caseFile.claims, { claim: unclaimed, acts: [], services: [], payments: [] }]
  return { caseFile: { ...caseFile, claims }, claimId: UNCLAIMED }
}

/** What the document is asked for: the file, and of what was said only what the kind asks for. */
export function requestOf({ kind, fields, caseFile, closedDays, law, order }: PaperSource): DocumentRequest {
  const { asks, citesOrder } = paperRowOf(kind)
  const asked: Partial<PaperFields> = Object.fromEntries(asks.map((name) => [name, fields[name]]))
  const { recipient, date, final, enforceable } = asked
  return {
    ...addressed(caseFile, fields),
    closedDays,
    law,
    recipientId: recipient,
    date: asks.includes('date') ? date : order?.issued,
    ...(citesOrder ? { order: { ...order, final, enforceable } } : {}),
  }
}

/** What the paper says, and the fingerprint of it: the same in all its languages. Errors: paper.refused.… */
export function composePaper(source: PaperSource): Result<ComposedPaper> {
  const definition = documents.find(({ id }) => id === source.kind)
  if (definition === undefined) throw new Error('a paper without a document')
  try {
    const content = definition.compose(requestOf(source))
    return success({ rows: content.blocks.flatMap(rowsOf), fingerprint: fingerprintOf(JSON.stringify(content)) })
  } catch (error) {
    if (error instanceof DocumentProblem) {
      return failure(error.code.replace('document.', 'paper.refused.'), undefined, error.params)
    }
    throw error
  }
}

/** The words by which a made paper is found, in the languages it was made in. */
export function searchTextOfPaper({ fields }: PaperSource, rows: readonly PreviewRow[]): string {
  const isEnglish = fields.variants.some((variant) => variant === 'en' || variant === 'bilingual')
  const isMontenegrin = fields.variants.some((variant) => variant !== 'en')
  return joinSearched({
    cnr: isMontenegrin ? rows.map(({ text }) => text.cnr) : [],
    en: isEnglish ? rows.map(({ text }) => text.en) : [],
  })
}

/** Whom a paper may name, though they are protected. */
export function namedIn({ kind, fields, caseFile }: PaperSource): ReadonlySet<string> {
  const mayName = documents.find(({ id }) => id === kind)?.identities === 'parties'
  return mayName ? partiesOf(caseFile, fields.claim) : new Set<string>()
}

/**
 * Nothing of a protected person shows in it, and nothing that degrades. Errors: paper.wordOfForm (the form's own words read
 * like a name), paper.identityLeak, paper.undignified.
 */
export function checkPaperWords(source: PaperSource, rows: readonly PreviewRow[]): Result<true> {
  const { kind, caseFile } = source
  const named = namedIn(source)
  if (findLeakingRows(caseFile, rows, named).length > 0)
    return failure(
      findLeakingRows(caseFile, printedRows(kind), named).length > 0 ? 'paper.wordOfForm' : 'paper.identityLeak',
    )
  const rule = findUndignified(source, rows, caseFile.people)
  return rule === undefined ? success(true) : failure('paper.undignified', undefined, { rule })
}

/** The rule of dignity that what a paper says breaks, by who is protected among those people; who is named is looked for apart, by whom the paper may name. */
export function findUndignified(
  { kind, fields }: PaperSource,
  rows: readonly PreviewRow[],
  people: readonly Person[],
): string | undefined {
  const text = rows.flatMap((row) => [row.text.cnr, row.text.en]).join('\n')
  const marked = people.map((person) => ({ ...person, sealed: isShielded(person, people) }))
  const addressee = people.find(({ id }) => id === fields.recipient)?.role ?? 'injuredParty'
  const findings = judgeDignity({ kind: dignityKindOf(kind), addressee, text, people: marked })
  return findings.find(({ severity, code }) => severity === 'blocker' && code !== 'sealed.identity')?.code
}

// What the form of a kind says whoever it is made for (»Ime i prezime primaoca«).
function printedRows(kind: PaperKind): readonly Pick<PreviewRow, 'text'>[] {
  const template = documents.find(({ id }) => id === kind)?.source.json
  return printedTexts(template).map((text) => ({ text: samePair(text.replace(/\{\{[^}]*\}\}/g, '…')) }))
}

function printedTexts(template: unknown): readonly string[] {
  if (typeof template !== 'object' || template === null) return []
  return Object.entries(template).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value !== 'string') return printedTexts(value)
    return key === 'cnr' || key === 'en' ? [value] : []
  })
}
