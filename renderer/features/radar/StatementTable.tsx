import { useState } from 'react'
import type { StatementLine } from '../../../shared/contract/statement.ts'
import { useText } from '../../i18n/useText.ts'
import { ProposedOrder } from './ProposedOrder.tsx'

/** The lines of a statement that may pay an order, each with its proposals. */
export function StatementTable({ lines }: Readonly<{ lines: readonly StatementLine[] }>) {
  const { t } = useText()
  // Every payment that is entered makes a new revision of its file.
  const [revisions, setRevisions] = useState<Readonly<Record<string, number>>>({})
  return (
    <table className="lines" aria-label={t('collection.bankStatement.title')}>
      <thead>
        <tr>
          <th className="num">{t('collection.bankStatement.day')}</th>
          <th className="num">{t('collection.bankStatement.amount')}</th>
          <th>{t('collection.bankStatement.payer')}</th>
          <th>{t('collection.bankStatement.proposal')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line
            key={line.credit.row}
            line={line}
            revisions={revisions}
            onSaved={(caseId, revision) => {
              setRevisions({ ...revisions, [caseId]: revision })
            }}
          />
        ))}
      </tbody>
    </table>
  )
}

type LineProps = Readonly<{
  line: StatementLine
  revisions: Readonly<Record<string, number>>
  onSaved: (caseId: string, revision: number) => void
}>

function Line({ line: { credit, proposals }, revisions, onSaved }: LineProps) {
  const { t, date, number, script } = useText()
  const [isEntered, setIsEntered] = useState(false)
  const said = [credit.purpose, credit.reference].filter((one) => one !== '').join(' · ')
  return (
    <tr>
      <td className="num">{date(credit.date)}</td>
      <td className="num">{number(credit.amountCents)}</td>
      <td>
        {script(credit.payer)}
        <div>
          <small className="mut">{script(said)}</small>
        </div>
      </td>
      <td>
        {isEntered && <strong>{t('collection.bankStatement.entered')}</strong>}
        <div className="stack">
          {!isEntered &&
            proposals.map((proposal) => (
              <ProposedOrder
                key={`${proposal.caseId} ${proposal.claim}`}
                credit={credit}
                proposal={{ ...proposal, revision: revisions[proposal.caseId] ?? proposal.revision }}
                onEntered={(revision) => {
                  setIsEntered(true)
                  onSaved(proposal.caseId, revision)
                }}
              />
            ))}
        </div>
      </td>
    </tr>
  )
}
