import type { DocumentReport } from '../domain/proof/documentReport.ts'
import type { PaperReport } from '../domain/proof/paperReport.ts'

/** What was found of something that somebody brought, on its way to paper: by whom, when, of which file. */
export type VerificationRecord = Readonly<{
  person: string
  office: string
  /** An ISO date, and hours and minutes where the machine stands. */
  at: Readonly<{ day: string; time: string }>
  /** SHA-256 of the file, hexadecimal. */
  sha256: string
  found: Readonly<{ kind: 'document'; report: DocumentReport }> | Readonly<{ kind: 'paper'; paper: PaperReport }>
}>
