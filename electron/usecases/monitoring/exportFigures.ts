import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { Act, Aftermath } from '../../../shared/domain/claim/acts.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { Monitoring } from '../../../shared/domain/statistics/monitoring.ts'
import { formatShortDate } from '../../../shared/format/date.ts'
import type { EffectContext } from '../context.ts'
import { fingerprintOf } from '../order/fingerprint.ts'
import { figuresIn } from './snapshots.ts'

type Context = EffectContext<'figures' | 'choosePlace' | 'writeFile' | 'renderOfOffice' | 'sheetOfFigures'>
type Asked = Input<'monitoring.export'>

/**
 * Figures leave as a file: written down before it leaves, and after it with the fingerprint of what left. Frozen ones are read
 * and not counted, so that the same file leaves a year later.
 */
export async function exportFigures(context: Context, asked: Asked): Promise<Result<Output<'monitoring.export'>>> {
  const place = await context.services.choosePlace(`pracenje.${asked.format}`)
  if (place === undefined) return success({ outcome: 'cancelled' })
  const figures = await figuresAsked(context, asked)
  if (!figures.ok) return figures
  const bytes = await fileOf(context, asked, figures.value)
  if (!bytes.ok) return bytes
  const day = figures.value.at ?? context.today
  const begun = note(context, 'caseFile.exportFigures', day, asked.format.toUpperCase())
  if (!begun.ok) return begun
  const written = await context.services.writeFile(place, bytes.value)
  if (!written.ok) {
    note(context, 'caseFile.figuresNotExported', day)
    return written
  }
  const ended = note(context, 'caseFile.figuresExported', day, `SHA-256 ${fingerprintOf(bytes.value)}`)
  return ended.ok ? success({ outcome: 'exported' }) : ended
}

async function figuresAsked({ cases, services, today }: Context, { snapshot }: Asked): Promise<Result<Monitoring>> {
  if (snapshot === undefined) return services.figures.compute(today)
  const stored = cases.snapshots.find(snapshot)
  return stored === undefined ? failure('snapshot.notFound') : figuresIn(stored)
}

async function fileOf(
  { services, kind }: Context,
  { format, language }: Asked,
  figures: Monitoring,
): Promise<Result<Uint8Array>> {
  if (format !== 'pdf' && format !== 'docx')
    return success(services.sheetOfFigures(figures, { format, language, kind }))
  // The report is for two readers at once, as every paper that leaves the country.
  const report = { template: 'statistical-report', figures, date: figures.at ?? undefined } as const
  const drawn = await services.renderOfOffice(report, format)
  return drawn.ok ? success(drawn.value.bytes) : drawn
}

function note({ commit }: Context, act: Act | Aftermath, day: string, reason?: string): Result<true> {
  const about = { cnr: formatShortDate(day, 'cnr'), en: formatShortDate(day, 'en') }
  return commit((command) => {
    command.record({ act, about, ...(reason === undefined ? {} : { reason }) })
    return success(true)
  })
}
