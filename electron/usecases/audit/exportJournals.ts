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
export async function saveAnchor({ services, change }: OfficeContext): Promise<Result<Output<'audit.saveAnchor'>>> {
  const place = await services.choosePlace('sidro.txt')
  if (place === undefined) return success({ outcome: 'cancelled' })
  const lines = services.journals.anchor()
  const written = await services.writeFile(place, `${lines.join('\n')}\n`)
  if (!written.ok) return written
  change({ act: 'audit.anchorSaved' }, () => undefined)
  return success({ outcome: 'exported' })
}

/** The public keys by which anybody verifies what the office has issued. */
export function readOfficeKey({ services }: OfficeContext): Result<Output<'audit.key'>> {
  return success({ pem: services.journals.officeKey() })
}

/** Writes them to where the person says, and that they left into the journal. */
export async function saveOfficeKey({ services, change }: OfficeContext): Promise<Result<Output<'audit.saveKey'>>> {
  const place = await services.choosePlace('office.pub')
  if (place === undefined) return success({ outcome: 'cancelled' })
  const written = await services.writeFile(place, services.journals.officeKey())
  if (!written.ok) return written
  change({ act: 'audit.keySaved' }, () => undefined)
  return success({ outcome: 'exported' })
}

/** Writes the page by which a telephone checks paper to where the person says, and that it left into the journal. */
export async function saveCheckPage({
  services,
  change,
}: OfficeContext): Promise<Result<Output<'audit.saveCheckPage'>>> {
  const place = await services.choosePlace('provjera.html')
  if (place === undefined) return success({ outcome: 'cancelled' })
  const written = await services.writeFile(place, services.journals.checkPage())
  if (!written.ok) return written
  change({ act: 'audit.checkPageSaved' }, () => undefined)
  return success({ outcome: 'exported' })
}
