import { createHash } from 'node:crypto'
import { canonicalContent, type ActIdentity } from '../../shared/document/content/canonicalContent.ts'
import type { DocumentContent, DocumentLanguage } from '../../shared/document/content/content.ts'
import { codeOf, type PageStatement, type PageSum } from '../../shared/domain/proof/pageStatement.ts'
import type { FontSet } from './fontSet.ts'
import { drawFurniture } from './furniture.ts'
import { codeSide } from './layout/codeSide.ts'
import { layoutDocument } from './layout/layoutDocument.ts'
import { paperFor } from './layout/paper.ts'
import { bareWords, digestOfWords, piecesOf } from './pageWords.ts'
import { saysAccount, saysDays, sumsOnPage } from './pageSums.ts'

/** The payee's account as it is printed, and the word by which it is known without being said. */
export type PrintedAccount = Readonly<{ number: string; word: string }>

/** What an issued act is, and what it tells of its claim: sums, days to pay, account. */
export type ActFacts = ActIdentity &
  Readonly<{ sums: readonly PageSum[]; days?: number | undefined; account?: PrintedAccount | undefined }>

/** What the codes of an act's pages will say, and how large they are: side in modules. */
export type MeasuredAct = Readonly<{ statements: readonly PageStatement[]; modules: number }>

// A code that is signed is as long as any other: a signature has so many digits whatever it is.
const UNSIGNED = '0'.repeat(128)
const FIRST_GUESS = 69
const ROUNDS = 6

/**
 * Lays an act out as it will be drawn and says what stands on each page. The room for the codes follows from what they say, and
 * what stands on a page from the room.
 */
export function measureAct(
  content: DocumentContent,
  language: DocumentLanguage,
  facts: ActFacts,
  { fonts, watermark }: Readonly<{ fonts: FontSet; watermark?: string | undefined }>,
): MeasuredAct {
  const fingerprint = createHash('sha256').update(canonicalContent(content, facts), 'utf8').digest('hex')
  let modules = FIRST_GUESS
  for (let round = 0; round < ROUNDS; round += 1) {
    const pages = wordsOfPages(withCode(content, modules), language, fonts)
    const statements = pages.map((pieces, at) =>
      stateOf(facts, fingerprint, [...(watermark === undefined ? [] : [watermark]), ...pieces], at + 1, pages.length),
    )
    const needed = Math.max(...statements.map(sideOf))
    if (needed <= modules) return { statements, modules }
    modules = needed
  }
  throw new RangeError('codes of pages do not settle')
}

/** The same document with room for the codes of its pages. */
export function withCode(content: DocumentContent, modules: number): DocumentContent {
  return { ...content, page: { format: 'A4', ...content.page, code: modules } }
}

function wordsOfPages(content: DocumentContent, language: DocumentLanguage, fonts: FontSet) {
  const plan = layoutDocument(content, language, fonts)
  const pages = plan.pages.length
  return plan.pages.map((placed, at) => {
    const own = plan.languages[at] ?? language
    const sheet = { page: at + 1, pages, anchor: undefined }
    return piecesOf([...placed, ...drawFurniture(content, own, sheet, paperFor(own, content.page), fonts)])
  })
}

function stateOf(
  { number, issued, sums, days, account }: ActFacts,
  content: string,
  pieces: readonly string[],
  page: number,
  pages: number,
): PageStatement {
  const words = digestOfWords(bareWords(pieces))
  return {
    ...{ number, issued, page, pages, sums: sumsOnPage(pieces, sums) },
    ...(days !== undefined && saysDays(pieces, days) ? { days } : {}),
    ...(account !== undefined && saysAccount(pieces, account) ? { accountWord: account.word } : {}),
    content,
    words,
  }
}

function sideOf(statement: PageStatement): number {
  return codeSide(codeOf({ statement, signature: UNSIGNED }))
}
