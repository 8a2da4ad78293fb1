import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { ClaimLedgerView } from '../../../shared/contract/collection.ts'
import { addUpCents } from '../../../shared/domain/money/cents.ts'
import { useText } from '../../i18n/useText.ts'
import { PersonLabel } from '../../parts/PersonLabel.tsx'

type Props = Readonly<{ file: CaseFileView; ledgers: readonly ClaimLedgerView[]; on: string }>

const SUMS = ['awardedCents', 'paidCents', 'principalCents', 'interestCents', 'balanceCents'] as const

/** Victim by victim what was awarded, paid and is owed, below each the debtors; and all together. */
export function DebtTable({ file, ledgers, on }: Props) {
  const { t, date, number } = useText()
  return (
    <table className="debts" aria-labelledby="collection">
      <thead>
        <tr>
          <th>{t('collection.victimAndDebtor')}</th>
          <th className="num">{t('collection.awarded')}</th>
          <th className="num">{t('collection.paid')}</th>
          <th className="num">{t('collection.principal')}</th>
          <th className="num">{t('collection.interest')}</th>
          <th className="num">{t('collection.debtOn', { day: date(on) })}</th>
        </tr>
      </thead>
      {ledgers.map((ledger) => (
        <Victim key={ledger.claim} file={file} ledger={ledger} />
      ))}
      <tfoot>
        <tr>
          <th scope="row">{t('collection.total')}</th>
          {SUMS.map((name) => (
            <td key={name} className="num">
              {number(addUpCents(ledgers.map((ledger) => ledger[name])))}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
}

function Victim({ file, ledger }: Readonly<{ file: CaseFileView; ledger: ClaimLedgerView }>) {
  const { t, number } = useText()
  const claimant = file.people.find(({ id }) => id === ledger.claimant)
  const remarks = [
    ledger.writtenOffCents > 0 && t('collection.writtenOff', { amount: ledger.writtenOffCents }),
    ledger.stage === 'paid' && ledger.projection === true && t('collection.provisional'),
    ledger.stage === 'paid' && ledger.balanceCents > 0 && t('collection.owedAfterAll'),
    ledger.overpaidCents > 0 && t('collection.surplus', { amount: ledger.overpaidCents }),
  ].filter((one) => one !== false)
  return (
    <tbody>
      <tr>
        <th scope="row">
          {claimant !== undefined && <PersonLabel label={claimant.label} isSealed={claimant.sealed === true} />}{' '}
          {ledger.isJoint && t('collection.jointly')}
          <small>{[t(`screens.stage.${ledger.stage}`), ...remarks].join(' · ')}</small>
        </th>
        {SUMS.map((name) => (
          <td key={name} className="num">
            {name === 'balanceCents' ? <strong>{number(ledger[name])}</strong> : number(ledger[name])}
          </td>
        ))}
      </tr>
      {ledger.debtors.map((debtor) => (
        <Debtor key={debtor.person} file={file} debtor={debtor} />
      ))}
    </tbody>
  )
}

type DebtorProps = Readonly<{ file: CaseFileView; debtor: ClaimLedgerView['debtors'][number] }>

function Debtor({ file, debtor }: DebtorProps) {
  const { t, number } = useText()
  const person = file.people.find(({ id }) => id === debtor.person)
  const told = [
    debtor.paidForOthersCents > 0 && t('collection.paidForOthers', { amount: debtor.paidForOthersCents }),
    debtor.surplusCents > 0 && t('collection.goesBack', { amount: debtor.surplusCents }),
  ].filter((one) => one !== false)
  return (
    <tr className="debtor">
      <th scope="row">
        {person !== undefined && <PersonLabel label={person.label} isSealed={person.sealed === true} />}
      </th>
      <td />
      <td className="num">{number(debtor.paidCents)}</td>
      <td colSpan={3}>{told.join(' · ')}</td>
    </tr>
  )
}
