import type { StartOutcome, StartProblemView, StartRowView } from '../../../shared/contract/startList.ts'
import { columnOf } from '../../../shared/domain/startList/columns.ts'
import { ApiError } from '../../api/client.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'

/** The sentences of a start list: what is wrong at which cell, what stands in a row, what follows on its decision. */
export function useStartWords() {
  const { t, date, number, script } = useText()
  const errorText = useErrorText()
  return {
    problem({ column, code, params }: StartProblemView): string {
      const problem = errorText(new ApiError({ code, params }))
      if (column === undefined) return problem
      const place = columnOf(column)
      return t('screens.startList.cell', {
        column: t(`screens.startList.column.${place.column}`, { number: place.number ?? 1 }),
        problem,
      })
    },
    heads: (value: NonNullable<StartRowView['value']>): string =>
      value.heads
        .map(({ code, awardedCents, granted }) => {
          if (granted === undefined) return `${code} ${number(awardedCents)}`
          return `${code} ${t(granted ? 'screens.startList.granted' : 'screens.startList.refusedHead')}`
        })
        .join(' · '),
    decision: (mark: string, on: string): string =>
      t('screens.startList.decided', { mark: script(mark), on: date(on) }),
    follows({
      served,
      final,
      enforceable,
      enforcement,
      payments,
      paidCents,
    }: NonNullable<StartRowView['value']>): string {
      const words = [
        ...(served === undefined ? [] : [t('screens.startList.follow.served', { on: date(served) })]),
        final === undefined
          ? t('screens.startList.follow.notFinal')
          : t('screens.startList.follow.final', { on: date(final) }),
        ...(enforceable === undefined ? [] : [t('screens.startList.follow.enforceable', { on: date(enforceable) })]),
        ...(enforcement === undefined
          ? []
          : [
              t('screens.startList.follow.enforcement', { on: date(enforcement.date), name: script(enforcement.name) }),
            ]),
        ...(payments === 0 ? [] : [t('screens.startList.follow.paid', { count: payments, sum: number(paidCents) })]),
      ]
      return words.join(' · ')
    },
    remarks: ({ remarks }: Pick<StartOutcome, 'remarks'>): readonly string[] =>
      remarks.map((one) => t(`screens.startList.remark.${one}`)),
  }
}
