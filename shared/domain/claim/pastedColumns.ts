import { foldKey } from '../../text/fold.ts'

/** What a column of a pasted table can hold. */
export type PastedColumn =
  'head' | 'from' | 'to' | 'period' | 'quantity' | 'unit' | 'rate' | 'interest' | 'amount' | 'evidence' | 'text'

/** Headings by which a column is known, as search folds them; the program's own and those that people write in tables. */
const HEADINGS: Readonly<Record<PastedColumn, readonly string[]>> = {
  head: ['sifra', 'kod', 'stavka', 'vrsta', 'vrsta stete', 'osnov', 'code', 'head', 'item', 'head of damage'],
  from: ['od', 'pocetak', 'datum od', 'from', 'start'],
  to: ['do', 'kraj', 'datum do', 'to', 'until', 'end'],
  period: ['period', 'vrijeme', 'osnov i period', 'basis and period'],
  quantity: [
    'kolicina',
    'kol',
    'sati',
    'broj',
    'broj sati',
    'mjeseci',
    'dana',
    'quantity',
    'qty',
    'hours',
    'months',
    'days',
  ],
  unit: ['jedinica', 'jed', 'jedinica mjere', 'jm', 'unit'],
  rate: ['cijena', 'cijena eur', 'jedinicna cijena', 'satnica', 'zarada', 'rate', 'price', 'wage'],
  interest: ['kamata', 'kamata od', 'interest', 'interest from'],
  amount: ['iznos', 'iznos eur', 'ukupno', 'ukupno eur', 'suma', 'amount', 'amount eur', 'total', 'sum'],
  evidence: ['dokaz', 'dokazi', 'prilog', 'prilozi', 'evidence', 'exhibit', 'exhibits'],
  text: ['opis', 'napomena', 'naziv', 'naslov', 'description', 'note', 'title', 'name'],
}
const LEAST_KNOWN = 2

/**
 * The columns of a table by its first line, where that is a line of headings: two or more of them are known, and none of its
 * cells is a number. A column nobody knows is undefined and left out; without headings the answer is undefined.
 */
export function findPastedColumns(cells: readonly string[]): readonly (PastedColumn | undefined)[] | undefined {
  const columns = cells.map((cell) => {
    const heading = foldKey(cell)
    return Object.keys(HEADINGS).find((name): name is PastedColumn => HEADINGS[name as PastedColumn].includes(heading))
  })
  return columns.filter((column) => column !== undefined).length < LEAST_KNOWN ? undefined : columns
}
