import { useState } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { ClaimLedgerView } from '../../../shared/contract/collection.ts'
import { parseDate, readTypedDate } from '../../../shared/format/parseDate.ts'
import { useSession } from '../../api/session.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { DayField } from '../../parts/claimSteps/DayField.tsx'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { DebtActs } from './DebtActs.tsx'
import { DebtTable } from './DebtTable.tsx'
import { Instalments } from './Instalments.tsx'
import { LedgerLines } from './LedgerLines.tsx'

type Props = Readonly<{ file: CaseFileView }>

/** What is owed by the orders of a file, victim by victim and debtor by debtor, on a day; and what was entered. */
export function Collection({ file }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const { today } = useSession()
  const [typed, setTyped] = useState(readTypedDate(today))
  const day = parseDate(typed)
  const [on, setOn] = useState(today)
  const { data, error } = useChannel('collection.look', { caseId: file.id, on }, { keepPrevious: true })
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (data === undefined || data.ledgers.length === 0) return null
  return (
    <section className="collection" aria-labelledby="collection">
      <header>
        <h2 id="collection">
          {t('collection.title')} <small>{t('collection.imputation')}</small>
        </h2>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (day.ok) setOn(day.value)
          }}
        >
          <DayField label={t('collection.on')} typed={typed} onType={setTyped} />
        </form>
      </header>
      {data.ledgers.some(({ projection }) => projection === true) && (
        <Notice tone="warn">{t('collection.projection')}</Notice>
      )}
      <DebtTable file={file} ledgers={data.ledgers} on={data.on} />
      {data.ledgers.map((ledger) => (
        <OfVictim key={ledger.claim} file={file} ledger={ledger} isFirst={ledger === data.ledgers[0]} />
      ))}
    </section>
  )
}

type VictimProps = Props & Readonly<{ ledger: ClaimLedgerView; isFirst: boolean }>

function OfVictim({ file, ledger, isFirst }: VictimProps) {
  const { t } = useText()
  const claimant = file.people.find(({ id }) => id === ledger.claimant)
  return (
    <section className="stack" aria-label={t('collection.entries')}>
      <h3>
        {t('collection.entries')}{' '}
        {claimant !== undefined && <PersonLabel label={claimant.label} isSealed={claimant.sealed === true} />}
      </h3>
      <DebtActs file={file} ledger={ledger} isFirst={isFirst} />
      {ledger.instalments.map((agreed) => (
        <Instalments key={agreed.id} file={file} agreed={agreed} />
      ))}
      <LedgerLines file={file} ledger={ledger} />
    </section>
  )
}
