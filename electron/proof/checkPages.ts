import { digestOfWords } from '../documents/pageWords.ts'
import type { DocumentFault } from '../../shared/domain/proof/documentReport.ts'
import { readCode, type PageStatement, type SignedStatement } from '../../shared/domain/proof/pageStatement.ts'
import { pageCodeOf } from '../../shared/domain/proof/shortCode.ts'
import type { OfficeKey } from './officeKeys.ts'
import { isSealedBy } from './pageSeal.ts'
import type { ReadPage } from './readPages.ts'

/** A page as it was read and what the office says of it. */
type Page = Readonly<{ at: number; words: string; signed: SignedStatement | undefined; key: OfficeKey | undefined }>

/** What the codes of the pages say: what is wrong, what the office has signed, and the page that stands for the act. */
export type PagesCheck = Readonly<{
  faults: readonly DocumentFault[]
  statements: readonly PageStatement[]
  act: PageStatement | undefined
  keys: readonly OfficeKey[]
}>

/** Checks that each page bears a code of one act, signed by the office, and the words that its code vouches for; and that all pages are there. */
export function checkPages(read: readonly ReadPage[], keys: readonly OfficeKey[]): PagesCheck {
  const pages = read.map(({ words, code }, at): Page => {
    const signed = code === undefined ? undefined : readCode(code)
    const key = signed === undefined ? undefined : keys.find(({ publicKey }) => isSealedBy(publicKey, signed))
    return { at: at + 1, words, signed, key }
  })
  const known = pages.filter(({ key }) => key !== undefined)
  const act = mostFrequent((known.length > 0 ? known : pages).flatMap(({ signed }) => signed?.statement ?? []))
  return {
    faults: [...pages.flatMap((page) => faultsOf(page, act)), ...faultsOfOrder(pages, act)],
    statements: known.flatMap(({ signed }) => signed?.statement ?? []),
    act,
    keys: known.flatMap(({ key }) => key ?? []),
  }
}

function faultsOf({ at: page, words, signed, key }: Page, act: PageStatement | undefined): readonly DocumentFault[] {
  if (signed === undefined) return [{ fault: 'codeMissing', page }]
  if (key === undefined) return [{ fault: 'otherKey', page }]
  const isWhole = saysWhatWasSigned(words, signed.statement)
  if (isOfAct(signed.statement, act)) return isWhole ? [] : [{ fault: 'pageAltered', page }]
  return [{ fault: isWhole ? 'glued' : 'foreignCode', page }]
}

/** Whether the words of a page are those its code vouches for, and behind them the short code that belongs to it. */
function saysWhatWasSigned(words: string, { content, page, words: digest }: PageStatement): boolean {
  const short = pageCodeOf(content, page)
  return words.endsWith(short) && digestOfWords(words.slice(0, -short.length)) === digest
}

function faultsOfOrder(pages: readonly Page[], act: PageStatement | undefined): readonly DocumentFault[] {
  if (act === undefined) return []
  const own = pages.flatMap(({ signed }) =>
    signed !== undefined && isOfAct(signed.statement, act) ? [signed.statement.page] : [],
  )
  const twice = own.filter((page, at) => own.indexOf(page) !== at)
  // A page without a code of its own is not missing from its place: it may be that page.
  const unknown = pages.flatMap(({ at, signed }) => (signed === undefined ? [at] : []))
  const missing = Array.from({ length: act.pages }, (_, at) => at + 1).filter(
    (page) => !own.includes(page) && !unknown.includes(page),
  )
  const isInOrder = own.every((page, at) => at === 0 || page > (own[at - 1] ?? 0))
  return [
    ...missing.map((page) => ({ fault: 'pageMissing' as const, page })),
    ...twice.map((page) => ({ fault: 'pageTwice' as const, page })),
    ...(isInOrder || twice.length > 0 ? [] : [{ fault: 'pageOrder' as const }]),
  ]
}

function isOfAct(statement: PageStatement, act: PageStatement | undefined): boolean {
  return (
    act !== undefined &&
    statement.content === act.content &&
    statement.number === act.number &&
    statement.pages === act.pages
  )
}

function mostFrequent(statements: readonly PageStatement[]): PageStatement | undefined {
  const count = (one: PageStatement) => statements.filter((other) => isOfAct(other, one)).length
  return statements.reduce<PageStatement | undefined>(
    (best, one) => (best === undefined || count(one) > count(best) ? one : best),
    undefined,
  )
}
