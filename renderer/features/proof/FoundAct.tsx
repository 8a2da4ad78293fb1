import { useText } from '../../i18n/useText.ts'
import { ColumnHeads } from '../../ui/ColumnHeads.tsx'
import { ActStanding, type Found } from './ActStanding.tsx'

const COLUMNS = ['page', 'sums', 'days', 'account'] as const

/** What the pages of an act must read. Paper is compared by a person: the program never says that it is unchanged. */
export function FoundAct({ act }: Readonly<{ act: Found }>) {
  const { t, date, amount } = useText()
  return (
    <section className="notice info" role="status">
      <h3>{t('proof.codeGenuine', { number: act.number, day: date(act.issued) })}</h3>
      <p>{t('proof.compare')}</p>
      <ActStanding act={act} />
      <table className="gap">
        <caption className="unseen">{t('proof.mustRead')}</caption>
        <ColumnHeads columns={COLUMNS} nameOf={(column) => t(`proof.column.${column}`)} />
        <tbody>
          {act.pages.map(({ page, pages, sums, days, accountWord }) => (
            <tr key={page}>
              <th scope="row">{t('proof.page', { page, pages })}</th>
              <td>
                {sums.length === 0
                  ? t('proof.noSums')
                  : sums
                      .map(({ head, cents }) =>
                        head === 0
                          ? t('proof.total', { amount: amount(cents) })
                          : t('proof.head', { head, amount: amount(cents) }),
                      )
                      .join('; ')}
              </td>
              <td>{days === undefined ? '' : t('proof.days', { count: days })}</td>
              <td translate="no">{accountWord ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
