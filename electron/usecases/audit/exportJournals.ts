import type { Input, Output } from '../../../shared/contract/channels.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { OfficeContext } from '../context.ts'

/**
 * Writes both journals to where the person says. Why is written down before anything leaves, so that it leaves with them;
 * where the program dies between, the journal holds the export without its end.
 */
export async function exportJournals(
  context: OfficeContext,
  { reason }: Input<'audit.export'>,
): Promise<Result<Output<'audit.export'>>> {
  const { journals, choosePlace } = context.services
  if (journals.progress() !== undefined) return failure('list.busy')
  const place = await choosePlace('dnevnik.json')
  if (place === undefined) return success({ outcome: 'cancelled' })
  const note = (act: string, words: string) => {
    context.change({ act, reason: words }, () => undefined)
  }
  note('audit.export', reason)
  const people = Object.fromEntries(context.office.accounts.names())
  const written = await journals.write({ place, exportedAt: context.now, people })
  if (!written.ok) {
    note('audit.exportFailed', written.error.code)
    return written
  }
  const { rows, sha256 } = written.value
  note('audit.exportDone', `SHA-256 ${sha256} · ${String(rows)}`)
  return success({ outcome: 'exported', rows })
}

/** How far the export has come that runs in this session. */
export function readJournalExport({ services }: OfficeContext): Result<Output<'audit.exportProgress'>> {
  const exporting = services.journals.progress()
  return success(exporting === undefined ? {} : { exporting })
}

/** Stops it at its next page; nothing of it is left. */
export function cancelJournalExport({ services }: OfficeContext): Result<Output<'audit.cancelExport'>> {
  services.journals.cancel()
  return success({})
}

/** What both journals are now, as lines for paper. */
export function readAnchor({ services }: OfficeContext): Result<Output<'audit.anchor'>> {
  return success({ lines: [...services.journals.anchor()] })
}

/** Writes those lines to where the person says, and that they left into the journal. */
export function saveAnchor(context: OfficeContext): Promise<Result<Output<'audit.saveAnchor'>>> {
  const { journals } = context.services
  return saveNoted(context, 'sidro.txt', () => `${journals.anchor().join('\n')}\n`, 'audit.anchorSaved')
}

/** The public keys by which anybody verifies what the office has issued. */
export function readOfficeKey({ services }: OfficeContext): Result<Output<'audit.key'>> {
  return success({ pem: services.journals.officeKey() })
}

/** Writes them to where the person says, and that they left into the journal. */
export function saveOfficeKey(context: OfficeContext): Promise<Result<Output<'audit.saveKey'>>> {
  return saveNoted(context, 'office.pub', () => context.services.journals.officeKey(), 'audit.keySaved')
}

/** Writes the page by which a telephone checks paper to where the person says, and that it left into the journal. */
export function saveCheckPage(context: OfficeContext): Promise<Result<Output<'audit.saveCheckPage'>>> {
  return saveNoted(context, 'provjera.html', () => context.services.journals.checkPage(), 'audit.checkPageSaved')
}

// What is written is read once the place is known: the journal goes on while somebody looks for one.
async function saveNoted(
  { services, change }: OfficeContext,
  name: string,
  read: () => string,
  act: 'audit.anchorSaved' | 'audit.keySaved' | 'audit.checkPageSaved',
): Promise<Result<{ outcome: 'exported' | 'cancelled' }>> {
  const place = await services.choosePlace(name)
  if (place === undefined) return success({ outcome: 'cancelled' })
  const written = await services.writeFile(place, read())
  if (!written.ok) return written
  change({ act }, () => undefined)
  return success({ outcome: 'exported' })
}
