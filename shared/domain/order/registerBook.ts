import { addUpCents } from '../money/cents.ts'
import type { RulingAct } from '../caseFile/claimActRecord.ts'

/** What an entry of the register is about: an order, or a ruling on one. */
export type RegisteredAct = 'issue' | RulingAct

/** What the register says of a number whose case file may be read. */
export type RegisteredContent = Readonly<{
  act: RegisteredAct
  mark: string
  judge: string
  /** What the claim is awarded by this act: of a ruling, by how much it changes what was awarded before. */
  cents: number
  /** The order that a ruling corrects. */
  onNumber?: string | undefined
  /** The day on which the order fell that the entry is about. */
  fell?: string | undefined
  /** Under which mark the other court decided that. */
  fellBy?: string | undefined
  /** The day on which its amounts were changed on appeal. */
  modified?: string | undefined
  modifiedBy?: string | undefined
}>

/** One number of the register of orders. */
export type RegisterEntry = Readonly<{
  number: string
  /** The day of issue; of a number whose file was erased it is not known any more. */
  issued?: string | undefined
  /** `excluded`: whoever reads is excluded from the file; `erased`: the file was erased, its number stays. */
  content: RegisteredContent | 'excluded' | 'erased'
}>

/** A page of the book: what was brought forward, its own entries and their sum, what it carries forward. */
export type RegisterPage = Readonly<{
  entries: readonly RegisterEntry[]
  broughtCents: number
  pageCents: number
  carriedCents: number
}>

/** The book: its pages, what all acts award, and how much of it is of orders that fell. */
export type RegisterBook = Readonly<{ pages: readonly RegisterPage[]; totalCents: number; fellCents: number }>

/**
 * Binds the entries of a register into pages of so many each, in their order, with the sum of every page in cents carried to
 * the next one, as books of sums are kept. What is awarded is counted as it was issued; of orders that fell (annulled on
 * appeal or reopened, ZKP 391, 406) the sum is told apart. Numbers whose file is not read count as nothing. Errors: none.
 * Source: practice of court registers; the register itself is the program's own (domain §8, question 118).
 */
export function bindRegister(entries: readonly RegisterEntry[], entriesOfPage: number): RegisterBook {
  const pages: RegisterPage[] = []
  let broughtCents = 0
  for (let first = 0; first < entries.length; first += entriesOfPage) {
    const own = entries.slice(first, first + entriesOfPage)
    const pageCents = addUpCents(own.map(centsOf))
    const carriedCents = addUpCents([broughtCents, pageCents])
    pages.push({ entries: own, broughtCents, pageCents, carriedCents })
    broughtCents = carriedCents
  }
  const fallen = entries.filter(({ content }) => typeof content !== 'string' && content.fell !== undefined)
  return { pages, totalCents: broughtCents, fellCents: addUpCents(fallen.map(centsOf)) }
}

function centsOf({ content }: RegisterEntry): number {
  return typeof content === 'string' ? 0 : content.cents
}
