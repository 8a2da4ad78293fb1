import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { ClaimLedgerView, LedgerLineView } from '../../../shared/contract/collection.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ReasonedAct } from '../../parts/ReasonedAct.tsx'

type Props = Readonly<{ file: CaseFileView; ledger: ClaimLedgerView }>

/** Every entry of a ledger as it was made, what it settled, and the way to reverse it. */
export function LedgerLines({ file, ledger }: Props) {
  const { t } = useText()
  if (ledger.lines.length === 0) return <p className="empty">{t('collection.nothingYet')}</p>
  return (
    <table className="lines" aria-label={t('collection.entries')}>
      <thead>
        <tr>
          <th className="num">{t('collection.day')}</th>
          <th>{t('collection.what')}</th>
          <th className="num">{t('collection.amount')}</th>
          <th className="num">{t('collection.toInterest')}</th>
          <th className="num">{t('collection.toPrincipal')}</th>
          <th>
            <span className="unseen">{t('collection.reverse.title')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {ledger.lines.map((line) => (
          <Line key={line.entry.id} file={file} ledger={ledger} line={line} />
        ))}
      </tbody>
    </table>
  )
}

type LineProps = Props & Readonly<{ line: LedgerLineView }>

function Line({ file, ledger, line }: LineProps) {
  const { date, number } = useText()
  const { entry, settled, isReversed } = line
  const mayReverse = !isReversed && entry.kind !== 'reversal' && ledger.acts.includes('reverseEntry')
  return (
    <tr className={isReversed ? 'reversed' : undefined}>
      <td className="num">{date(entry.date)}</td>
      <td>
        <What file={file} ledger={ledger} line={line} />
      </td>
      <td className="num">{'amountCents' in entry && number(entry.amountCents)}</td>
      <td className="num">{settled !== undefined && number(settled.interestCents)}</td>
      <td className="num">{settled !== undefined && number(settled.principalCents)}</td>
      <td className="acts">{mayReverse && <Reverse file={file} ledger={ledger} entry={entry} />}</td>
    </tr>
  )
}

function What({ file, ledger, line: { entry, isReversed } }: LineProps) {
  const { t, pick, date, script } = useText()
  const nameOf = (id: string | undefined) => pick(file.people.find((one) => one.id === id)?.label)
  const state = isReversed ? <strong> · {t('collection.isReversed')}</strong> : null
  switch (entry.kind) {
    case 'payment':
      return (
        <>
          {[t(`collection.source.${entry.source}`), nameOf(entry.from)].filter(Boolean).join(': ')}
          {state}
        </>
      )
    case 'reversal':
      return (
        <>
          {t('collection.reversal', { day: date(dayOf(ledger, entry.entry)) })}
          <small>{script(entry.reason)}</small>
        </>
      )
    case 'writeOff':
      return (
        <>
          {t('collection.isWrittenOff')}
          {state}
          <small>{script(entry.reason)}</small>
        </>
      )
    case 'instalments':
      return (
        <>
          {t('collection.agreed', { debtor: nameOf(entry.debtor), count: entry.count, first: date(entry.firstDue) })}
          {state}
        </>
      )
  }
}

function dayOf({ lines }: ClaimLedgerView, id: string): string | undefined {
  return lines.find(({ entry }) => entry.id === id)?.entry.date
}

type ReverseProps = Props & Readonly<{ entry: LedgerLineView['entry'] }>

function Reverse({ file, ledger, entry }: ReverseProps) {
  const { t } = useText()
  const reverse = useCommand('collection.reverse')
  const target = { caseId: file.id, revision: file.revision, claim: ledger.claim, entry: entry.id }
  return (
    <ReasonedAct
      draft={`${file.id}/act/reverse_${ledger.claim}_${entry.id}`}
      button={t('collection.reverse.button')}
      words={{
        title: t('collection.reverse.title'),
        explain: t('collection.reverse.explain'),
        submit: t('collection.reverse.submit'),
      }}
      isBusy={reverse.isPending}
      error={reverse.error}
      onSubmit={(reason) => reverse.mutateAsync({ ...target, reason })}
    />
  )
}
