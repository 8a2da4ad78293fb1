/** How many people ordered to pay have columns of their own. */
export const MOST_DEBTORS = 3
/** How many heads of damage. */
export const MOST_HEADS = 5
/** How many payments. */
export const MOST_PAYMENTS = 3

/** How a column is filled in, which says how it is read and explained. */
export type ColumnKind =
  | 'mark'
  | 'text'
  | 'office'
  | 'article'
  | 'sex'
  | 'date'
  | 'amount'
  | 'days'
  | 'yesNo'
  | 'share'
  | 'head'
  | 'award'
  | 'filedWith'
  | 'channel'
  | 'body'
  | 'source'
  | 'debtor'

type Row = Readonly<{ kind: ColumnKind; width: number; required?: true; most?: number }>

/** The columns of a start list in their order; those with `most` stand there as often, numbered, each group together. */
export const START_COLUMNS = {
  mark: { kind: 'mark', width: 16, required: true },
  prosecution: { kind: 'office', width: 24 },
  prosecutionMark: { kind: 'text', width: 16 },
  article: { kind: 'article', width: 12 },
  victim: { kind: 'text', width: 24, required: true },
  victimSex: { kind: 'sex', width: 12, required: true },
  pseudonym: { kind: 'text', width: 20 },
  pseudonymEn: { kind: 'text', width: 20 },
  filed: { kind: 'date', width: 14 },
  filedWith: { kind: 'filedWith', width: 14 },
  debtor: { kind: 'text', width: 24, most: MOST_DEBTORS },
  debtorSex: { kind: 'sex', width: 12, most: MOST_DEBTORS },
  debtorShare: { kind: 'share', width: 12, most: MOST_DEBTORS },
  jointly: { kind: 'yesNo', width: 12 },
  court: { kind: 'office', width: 24 },
  judgment: { kind: 'text', width: 16, required: true },
  judge: { kind: 'text', width: 22, required: true },
  judgeSex: { kind: 'sex', width: 12, required: true },
  date: { kind: 'date', width: 14, required: true },
  daysToPay: { kind: 'days', width: 12 },
  headCode: { kind: 'head', width: 12, most: MOST_HEADS },
  headClaimed: { kind: 'amount', width: 14, most: MOST_HEADS },
  headAwarded: { kind: 'award', width: 14, most: MOST_HEADS },
  headInterest: { kind: 'date', width: 14, most: MOST_HEADS },
  served: { kind: 'date', width: 14 },
  channel: { kind: 'channel', width: 18 },
  final: { kind: 'date', width: 14 },
  enforceable: { kind: 'date', width: 14 },
  motion: { kind: 'date', width: 14 },
  motionDebtor: { kind: 'debtor', width: 14 },
  body: { kind: 'body', width: 16 },
  bodyName: { kind: 'text', width: 24 },
  enforcementMark: { kind: 'text', width: 16 },
  ruling: { kind: 'date', width: 14 },
  paidOn: { kind: 'date', width: 14, most: MOST_PAYMENTS },
  paid: { kind: 'amount', width: 14, most: MOST_PAYMENTS },
  paidSource: { kind: 'source', width: 16, most: MOST_PAYMENTS },
  paidBy: { kind: 'debtor', width: 14, most: MOST_PAYMENTS },
} as const satisfies Readonly<Record<string, Row>>
/** The name of a column, without its number. */
export type StartColumn = keyof typeof START_COLUMNS
/** A column of a list: its name and, where there are several, which of them. */
export type ColumnPlace = Readonly<{ column: StartColumn; number?: number }>

const NAMES = Object.keys(START_COLUMNS) as readonly StartColumn[]

/** What of a column is the same for all of its name. */
export function rowOfColumn(column: StartColumn): Row {
  return START_COLUMNS[column]
}

/** The columns as they stand in a list, those of one debtor, head or payment together. */
export function listStartColumns(): readonly ColumnPlace[] {
  const places: ColumnPlace[] = []
  let at = 0
  while (at < NAMES.length) {
    const { most } = rowOfColumn(NAMES[at] ?? 'mark')
    const group = NAMES.slice(at).slice(0, lengthOfGroup(at, most))
    const numbers = most === undefined ? [undefined] : Array.from({ length: most }, (_none, index) => index + 1)
    for (const number of numbers) {
      for (const column of group) places.push(number === undefined ? { column } : { column, number })
    }
    at += group.length
  }
  return places
}

/** By which a column is named in a fault: its name, and its number behind it where it has one. */
export function columnId({ column, number }: ColumnPlace): string {
  return number === undefined ? column : `${column}.${number}`
}

/** The column of an id, as `columnId` writes it. */
export function columnOf(id: string): ColumnPlace {
  const [name = '', number] = id.split('.')
  const column = NAMES.find((one) => one === name) ?? 'mark'
  return number === undefined ? { column } : { column, number: Number(number) }
}

/** The group that a numbered column begins: neighbours that are there as often, up to the next that begins one. */
function lengthOfGroup(at: number, most: number | undefined): number {
  if (most === undefined) return 1
  const first = NAMES[at] ?? 'mark'
  const begins = (name: StartColumn) => name === 'debtor' || name === 'headCode' || name === 'paidOn'
  let length = 1
  for (const name of NAMES.slice(at + 1)) {
    if (rowOfColumn(name).most !== most || (begins(name) && name !== first)) break
    length += 1
  }
  return length
}
