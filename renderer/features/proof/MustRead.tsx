import type { z } from 'zod'
import type { foundAct } from '../../../shared/contract/proof.ts'
import { useText } from '../../i18n/useText.ts'
import { ColumnHeads } from '../../ui/ColumnHeads.tsx'
import { AccountCheck } from './AccountCheck.tsx'

export type Statement = z.infer<typeof foundAct>['pages'][number]

const COLUMNS = ['page', 'sums', 'days', 'account'] as const

/** What pages must read by their codes, for a person who compares the paper; and the account on it by its check word. */
export function MustRead({ pages }: Readonly<{ pages: readonly Statement[] }>) {
  const { t, amount } = useText()
  const withAccount = pages.find(({ accountWord }) => accountWord !== undefined)
  return (
    <>
      <table className="gap">
        <caption className="unseen">{t('proof.mustRead')}</caption>
        <ColumnHeads columns={COLUMNS} nameOf={(column) => t(`proof.column.${column}`)} />
        <tbody>
          {pages.map(({ page, pages: all, sums, days, accountWord }) => (
            <tr key={page}>
              <th scope="row">{t('proof.page', { page, pages: all })}</th>
              <td>
                {sums.length === 0
                  ? t('proof.noSums')
                  : sums.map(({ head, cents }) => (
                      <div key={head}>
                        {head === 0
                          ? t('proof.total', { amount: amount(cents) })
                          : t('proof.head', { head, amount: amount(cents) })}
                      </div>
                    ))}
              </td>
              <td>{days === undefined ? '' : t('proof.days', { count: days })}</td>
              <td translate="no">{accountWord ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {withAccount?.accountWord !== undefined && (
        <AccountCheck number={withAccount.number} word={withAccount.accountWord} />
      )}
    </>
  )
}
