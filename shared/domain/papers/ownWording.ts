import { PAPER_KINDS, type PaperKind } from './paperKinds.ts'

/**
 * Papers whose words are the program's alone. A decision, its corrections and its reckoning are read back to the cent before
 * they are issued, and are worded by the judge through own paragraphs and clauses; what is published is read by a person; a
 * report is compared with others of its kind; an envelope tells nothing of what is inside. Source: product, administration (template editor); decision 86.
 */
const WORDED_BY_PROGRAM: readonly PaperKind[] = [
  'compensation-order',
  'order-reasons',
  'calculation-annex',
  'rectification',
  'anonymised-order',
  'statistical-report',
  'envelope',
  'envelope-c5',
]

/** Whether an office may put own words in the place of the paragraphs of a paper. */
export function isWordedByOffice(kind: PaperKind): boolean {
  return !WORDED_BY_PROGRAM.includes(kind)
}

/** The papers that an office may word, in the order of all. */
export const OFFICE_WORDED: readonly PaperKind[] = PAPER_KINDS.filter((kind) => isWordedByOffice(kind))
