import type { PageStatement } from './pageStatement.ts'

/**
 * What is wrong with a file that says it is an issued act. Of the file: it bears no signature, ends before its end, goes on after
 * it, is not what was signed, is signed by a certificate that the office has not stated, by the keys of another office, or by a
 * key after its end. Of a page: no code, a code of another act, other words than were signed, a page of another act; one that is
 * missing, there twice or out of its place.
 */
export const DOCUMENT_FAULTS = [
  'unsigned',
  'truncated',
  'appended',
  'altered',
  'foreignCertificate',
  'otherKey',
  'keyEnded',
  'codeMissing',
  'foreignCode',
  'pageAltered',
  'glued',
  'pageMissing',
  'pageTwice',
  'pageOrder',
] as const
/** One thing that is wrong, and on which page where it is on one. */
export type DocumentFault = Readonly<{ fault: (typeof DOCUMENT_FAULTS)[number]; page?: number }>

/** What was found of a file: genuine where nothing is wrong; `statements` are those of its pages that the office has signed. */
export type DocumentReport = Readonly<{
  genuine: boolean
  faults: readonly DocumentFault[]
  /** Pages that are in the file. */
  pages: number
  /** What the act says it is. */
  act?: Readonly<{ number: string; issued: string; code: string; content: string; pages: number }>
  statements: readonly PageStatement[]
  /** Who signed the file, as its certificate has it. */
  signedBy?: string
  /** Who issued that certificate, where it is a person's own. */
  certifiedBy?: string
}>
