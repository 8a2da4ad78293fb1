import type { ChangedEvent } from '../../../shared/contract/channels.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { EffectContext, JournalEntry, OfficeContext } from '../context.ts'
import type { OutgoingPaper } from './giveOut.ts'

type Notes = Pick<OutgoingPaper, 'note' | 'noteEnd'>
type Told = Readonly<{
  /** The act of a file, where that is another than the act of printing. */
  fileAct?: JournalEntry['act']
  changed?: ChangedEvent
}>

/** What the journal of cases is told of a paper that leaves. */
export function noteInCases(
  { commit }: Pick<EffectContext, 'commit'>,
  entry: JournalEntry,
  { fileAct = entry.act, changed }: Told = {},
): Notes {
  const record = (one: JournalEntry): Result<true> =>
    commit((command) => {
      command.record(one)
      if (changed !== undefined) command.changed(changed)
      return success(true)
    })
  return {
    note: (form) => record(form === 'pdf' ? entry : asFile({ ...entry, act: fileAct })),
    noteEnd: (sha256) =>
      record(
        sha256 === undefined
          ? { ...entry, act: 'caseFile.paperNotExported' }
          : { ...entry, act: 'caseFile.paperExported', reason: `SHA-256 ${sha256}` },
      ),
  }
}

/** What the journal of the office is told; `ends`: the acts by which a file has come to its place, or has not. */
export function noteInOffice(
  { change }: Pick<OfficeContext, 'change'>,
  entry: Readonly<{ act: string; reason?: string }>,
  ends: Readonly<{ saved: string; failed: string }>,
): Notes {
  const record = (one: typeof entry): Result<true> => {
    change(one, () => undefined)
    return success(true)
  }
  return {
    note: (form) => record(form === 'pdf' ? entry : asFile(entry)),
    noteEnd: (sha256) =>
      record(sha256 === undefined ? { act: ends.failed } : { act: ends.saved, reason: `SHA-256 ${sha256}` }),
  }
}

function asFile<Entry extends Readonly<{ reason?: string }>>(entry: Entry): Entry {
  return { ...entry, reason: entry.reason === undefined ? 'DOCX' : `${entry.reason} · DOCX` }
}
