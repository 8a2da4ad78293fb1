import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { ReportedRow } from '../../../shared/document/startList/startReport.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { EffectContext } from '../context.ts'

type Context = EffectContext<'startLists' | 'choosePlace' | 'writeFile'>

/** An empty list goes where somebody says; it holds nothing of the office but which court it is. */
export async function saveStartTemplate(
  { services, person }: Context,
  { language }: Input<'startList.template'>,
): Promise<Result<Output<'startList.template'>>> {
  const place = await services.choosePlace('pocetni-spisak.xlsx')
  if (place === undefined) return success({ outcome: 'cancelled' })
  const written = await services.writeFile(place, services.startLists.template(language, person.office))
  return written.ok ? success({ outcome: 'saved' }) : written
}

/** What was done with the list goes where somebody says: marks and outcomes, no names. */
export async function saveStartReport(
  { services, startList }: Context,
  { language, format, reasons }: Input<'startList.report'>,
): Promise<Result<Output<'startList.report'>>> {
  const { list, done } = startList
  if (list === undefined) return failure('startList.notOpen')
  const place = await services.choosePlace(`unos-spiska.${format}`)
  if (place === undefined) return success({ outcome: 'cancelled' })
  const why = new Map(reasons.map(({ row, reason }) => [row, reason]))
  const rows = list.rows.map(({ row, mark, judgment }): ReportedRow => {
    const reason = why.get(row)
    const outcome = done.get(row)?.outcome ?? 'leftOut'
    return { row, mark, judgment, outcome, ...(reason === undefined ? {} : { reason }) }
  })
  const written = await services.writeFile(place, services.startLists.report(rows, language, format))
  return written.ok ? success({ outcome: 'saved' }) : written
}
