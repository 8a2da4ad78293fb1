import { z } from 'zod'
import type { DocumentRequest } from '../../../shared/document/documentDefinition.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import type { LawTables } from '../../../shared/domain/law/lawTables.ts'

// Sealed and bound to the order by ourselves when it was issued.
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null
const snapshot = z.object({ case: z.custom<CaseFile>(isObject), law: z.custom<LawTables>(isObject) })

/** The case file that an order was drawn from, out of its snapshot. */
export function readSnapshot(text: string): CaseFile {
  return snapshot.shape.case.parse((JSON.parse(text) as { case: unknown }).case)
}

/** What the paper of a ruling was made of, out of its snapshot; undefined where it is that of an order. */
export function readRuling(text: string): DocumentRequest | undefined {
  const { case: caseFile, ruling } = z
    .object({ case: snapshot.shape.case, ruling: z.custom<Omit<DocumentRequest, 'caseFile'>>(isObject).optional() })
    .parse(JSON.parse(text))
  return ruling === undefined ? undefined : { ...ruling, caseFile }
}

/** The tables of the law that were in force when an order was issued, out of its snapshot; undefined where it does not open. */
export function readOrderLaw(text: string | undefined): LawTables | undefined {
  return text === undefined ? undefined : snapshot.parse(JSON.parse(text)).law
}
