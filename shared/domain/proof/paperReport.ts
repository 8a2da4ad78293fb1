import type { PageStatement } from './pageStatement.ts'

/**
 * What is wrong with a page on a picture or scan: no code that can be read, a code that is none of the program, one that this
 * office has not signed, one signed by a key after its end.
 */
export const PAPER_FAULTS = ['codeMissing', 'foreignQr', 'otherKey', 'keyEnded'] as const
/** One thing that is wrong, and on which page of the file. */
export type PaperFault = Readonly<{ fault: (typeof PAPER_FAULTS)[number]; page: number }>

/**
 * What was found on a picture or scan of paper: what the codes that the office has signed say their pages must read. It never says
 * that the paper is unchanged, for the words on it are not read; a person compares them.
 */
export type PaperReport = Readonly<{
  /** Pages that are in the file. */
  pages: number
  statements: readonly PageStatement[]
  faults: readonly PaperFault[]
}>
