import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { InstalmentsView } from '../../../shared/contract/collection.ts'
import { useText } from '../../i18n/useText.ts'

const SIGNS = { paid: '✓', late: '✕', ahead: '' } as const

/** The instalments of a debtor in a row: paid, late, to come; and what became of the agreement. */
export function Instalments({ file, agreed }: Readonly<{ file: CaseFileView; agreed: InstalmentsView }>) {
  const { t, pick, date, amount } = useText()
  const debtor = pick(file.people.find(({ id }) => id === agreed.debtor)?.label)
  const count = String(agreed.rows.length)
  return (
    <section className="instalments" aria-label={t('collection.instalmentsOf', { debtor })}>
      <h4>
        {t('collection.instalmentsOf', { debtor })}{' '}
        <small>
          {count} × {amount(agreed.amountCents)}
        </small>
      </h4>
      <ol>
        {agreed.rows.map(({ due, state }) => (
          <li key={due} className={state}>
            {date(due)}
            <span aria-hidden="true">{SIGNS[state]}</span>
            <span className="unseen">{t(`collection.instalment.${state}`)}</span>
          </li>
        ))}
      </ol>
      {agreed.lateCount > 0 && <p>{t('collection.late', { count: agreed.lateCount, days: agreed.lateDays })}</p>}
      {agreed.endedOn !== undefined && <p>{t('collection.agreementEnded', { day: date(agreed.endedOn) })}</p>}
    </section>
  )
}
