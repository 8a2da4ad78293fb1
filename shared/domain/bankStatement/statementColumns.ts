import { foldKey } from '../../text/fold.ts'

/** What is read of a statement of account. */
export const STATEMENT_COLUMNS = ['date', 'amount', 'payer', 'purpose', 'reference', 'currency'] as const
/** One of `STATEMENT_COLUMNS`. */
export type StatementColumn = (typeof STATEMENT_COLUMNS)[number]

// No Montenegrin standard of the file was found: banks head their columns in these words, with or without marks on the letters.
const HEADINGS: Readonly<Record<StatementColumn, readonly string[]>> = {
  date: [
    'datum',
    'datum valute',
    'datum knjizenja',
    'datum izvrsenja',
    'datum transakcije',
    'date',
    'value date',
    'booking date',
  ],
  amount: ['iznos', 'potrazuje', 'uplata', 'uplate', 'priliv', 'odobrenje', 'u korist', 'amount', 'credit', 'paid in'],
  payer: [
    'uplatilac',
    'platilac',
    'nalogodavac',
    'duznik',
    'naziv',
    'naziv platioca',
    'ime i prezime',
    'payer',
    'debtor',
    'name',
  ],
  purpose: ['svrha', 'svrha uplate', 'svrha placanja', 'svrha doznake', 'opis', 'purpose', 'description', 'details'],
  reference: [
    'poziv na broj',
    'poziv na broj odobrenja',
    'model i poziv na broj',
    'referenca',
    'broj naloga',
    'reference',
    'reference number',
  ],
  currency: ['valuta', 'oznaka valute', 'currency'],
}
const NEEDED = ['date', 'amount'] as const satisfies readonly StatementColumn[]
/** Banks put their own data above the table. */
const ROWS_ABOVE = 40

/** Where the table begins, and at which place each column stands. */
export type StatementHead = Readonly<{ row: number; places: Readonly<Partial<Record<StatementColumn, number>>> }>

/** The first row that names the day and the sum; undefined where there is none. */
export function findStatementHead(rows: readonly (readonly string[])[]): StatementHead | undefined {
  for (const [row, cells] of rows.slice(0, ROWS_ABOVE).entries()) {
    const places = placesIn(cells)
    if (NEEDED.every((column) => places[column] !== undefined)) return { row, places }
  }
  return undefined
}

function placesIn(cells: readonly string[]): StatementHead['places'] {
  const places: Partial<Record<StatementColumn, number>> = {}
  for (const [place, cell] of cells.entries()) {
    const key = foldKey(cell.replace(/\(.*?\)/gu, ' ')).trim()
    const column = STATEMENT_COLUMNS.find((one) => HEADINGS[one].includes(key))
    if (column !== undefined) places[column] ??= place
  }
  return places
}
