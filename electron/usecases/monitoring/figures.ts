import type { Input, Output } from '../../../shared/contract/channels.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { canonicalFigures } from '../../../shared/domain/statistics/frozenFigures.ts'
import { formatShortDate } from '../../../shared/format/date.ts'
import type { CommandContext, EffectContext } from '../context.ts'
import { fingerprintOf } from '../order/fingerprint.ts'

/** The figures as they stand today. */
export async function readFigures({
  services,
  today,
}: EffectContext<'figures'>): Promise<Result<Output<'monitoring.figures'>>> {
  const figures = await services.figures.compute(today)
  return figures.ok ? success({ figures: figures.value }) : figures
}

/** Freezes the figures of today: from now on they are read and never counted. */
export async function freezeFigures(
  context: EffectContext<'figures'>,
  input: Input<'monitoring.freeze'>,
): Promise<Result<Output<'monitoring.freeze'>>> {
  const figures = await context.services.figures.compute(context.today)
  if (!figures.ok) return figures
  const text = canonicalFigures(figures.value)
  return context.commit((command) => keep(command, input, text))
}

function keep(
  { cases, person, now, today, newId, record, changed }: CommandContext,
  { title, replaces }: Input<'monitoring.freeze'>,
  figures: string,
): Result<Output<'monitoring.freeze'>> {
  if (replaces !== undefined) {
    const before = cases.snapshots.find(replaces)
    if (before === undefined) return failure('snapshot.notFound', 'replaces')
    if (before.replacedOn !== undefined) return failure('snapshot.replaced', 'replaces')
  }
  const [id, sha256] = [newId(), fingerprintOf(figures)]
  cases.snapshots.add({
    id,
    title,
    day: today,
    at: now,
    person: person.id,
    figures,
    sha256,
    replaces: replaces ?? null,
  })
  const about = { cnr: formatShortDate(today, 'cnr'), en: formatShortDate(today, 'en') }
  record({ act: 'caseFile.freezeFigures', about, reason: `SHA-256 ${sha256}` })
  changed({ aggregate: 'work' })
  return success({ id })
}
