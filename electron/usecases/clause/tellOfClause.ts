import type { FileAct } from '../../../shared/domain/claim/acts.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import type { CommandContext } from '../context.ts'

export type ClauseAct = Extract<FileAct, `${string}Clause`>
type Clause = Readonly<{ title: Bilingual; version: number }>
type Told = Readonly<{ reason?: string; colleagues?: readonly string[] }>

/** Writes an act on a clause into the journal, by its title and version, and tells the window. */
export function tellOfClause(
  { record, changed }: CommandContext,
  act: ClauseAct,
  { title, version }: Clause,
  told: Told = {},
): void {
  const about = { cnr: `${title.cnr} (${String(version)})`, en: `${title.en} (${String(version)})` }
  record({ act: `caseFile.${act}`, about, ...told })
  changed({ aggregate: 'work' })
}
