import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { Act, Aftermath } from '../../../shared/domain/claim/acts.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { messageFor } from '../../../shared/text/message.ts'
import type { EffectContext } from '../context.ts'
import type { ListOnPaper } from '../../workers/exportList.ts'
import { workQueryOf } from '../today/worklist.ts'
import { caseQueryOf, CASE_PAGE } from './listCaseFiles.ts'

type ExportContext = EffectContext<'choosePlace' | 'lists'>
type Outcome = Output<'list.exportCaseFiles'>

/** Writes the list of case files, as the person has it before them, to where the person says. */
export function exportCaseFiles(
  context: ExportContext,
  { listing, columns, ...how }: Input<'list.exportCaseFiles'>,
): Promise<Result<Outcome>> {
  return exportList(context, how, 'caseFiles', () => {
    const query = caseQueryOf(context, listing)
    const find = listing.find === undefined ? undefined : { typed: listing.find, limit: CASE_PAGE }
    const { custody, sort: _sort, direction: _direction, mine: _mine, ...narrowed } = listing
    const total =
      Object.keys(narrowed).length === 0 ? context.lists.caseFiles.count(query.office, custody, query.sight) : 0
    return { list: { kind: 'caseFiles', query, find, columns }, total }
  })
}

/** Writes the work that waits for the person, the earliest first. */
export function exportWork(
  context: ExportContext,
  { filter, ...how }: Input<'list.exportWork'>,
): Promise<Result<Outcome>> {
  return exportList(context, how, 'work', () => {
    const query = workQueryOf(context, filter)
    const [total = 0] = context.lists.work.counts(query, [])
    return { list: { kind: 'work', query }, total }
  })
}

/** How far the export has come that runs in this session. */
export function readExportProgress({ services }: EffectContext<'lists'>): Result<Output<'list.exportProgress'>> {
  const exporting = services.lists.progress()
  return success(exporting === undefined ? {} : { exporting })
}

/** Stops it at its next page; nothing of it is left. */
export function cancelListExport({ services }: EffectContext<'lists'>): Result<Output<'list.cancelExport'>> {
  services.lists.cancel()
  return success({})
}

type How = Pick<Input<'list.exportWork'>, 'format' | 'language' | 'reason'>
const NAMES = { caseFiles: 'predmeti', work: 'poslovi' } as const

/**
 * Why is written down before anything leaves, and after it the fingerprint of what left; where the program dies between, the
 * journal holds the export without its end. What the list holds is asked only when the place is known.
 */
async function exportList(
  context: ExportContext,
  { format, language, reason }: How,
  name: keyof typeof NAMES,
  ask: () => Pick<ListOnPaper, 'list' | 'total'>,
): Promise<Result<Outcome>> {
  if (context.services.lists.progress() !== undefined) return failure('list.busy')
  const place = await context.services.choosePlace(`${NAMES[name]}.${format}`)
  if (place === undefined) return success({ outcome: 'cancelled' })
  const asked = ask()
  const note = (act: Act | Aftermath, words?: string) => record(context, act, name, words)
  const begun = note('caseFile.exportList', `${reason} · ${format.toUpperCase()}`)
  if (!begun.ok) return begun
  const written = await context.services.lists.write({ ...asked, format, language, place, kind: context.kind })
  if (!written.ok) {
    note('caseFile.listNotExported')
    return written
  }
  const { rows, sha256 } = written.value
  const ended = note('caseFile.listExported', `SHA-256 ${sha256} · ${String(rows)}`)
  return ended.ok ? success({ outcome: 'exported', rows }) : ended
}

function record(
  { commit }: ExportContext,
  act: Act | Aftermath,
  name: keyof typeof NAMES,
  reason: string | undefined,
): Result<true> {
  return commit((command) => {
    command.record({ act, about: messageFor(`listExport.${name}`), ...(reason === undefined ? {} : { reason }) })
    return success(true)
  })
}
