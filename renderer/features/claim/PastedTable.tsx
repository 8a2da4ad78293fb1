import type { PastedRow } from '../../../shared/domain/claim/pastedHeads.ts'
import { toTypedHead } from '../../forms/pastedRows.ts'
import { useText } from '../../i18n/useText.ts'
import { PastedProblems } from '../../parts/PastedProblem.tsx'
import { writeAmount, writeBasis, writeCalculation } from './headWords.ts'

const COLUMNS = ['code', 'basis', 'calculation', 'interest', 'amount'] as const

/** What was understood of pasted rows, as they will stand in the ledger; the others with the reason why they are not taken. */
export function PastedTable({ rows }: Readonly<{ rows: readonly PastedRow[] }>) {
  const { t } = useText()
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th>{t('screens.paste.line')}</th>
          {COLUMNS.map((column) => (
            <th key={column} className={column === 'amount' ? 'num' : undefined}>
              {t(`screens.claim.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <OneRow key={row.line} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function OneRow({ row: { line, head, problems } }: Readonly<{ row: PastedRow }>) {
  const text = useText()
  if (head === undefined) {
    return (
      <tr>
        <td>{line}</td>
        <td colSpan={COLUMNS.length} className="wrongRow">
          <PastedProblems problems={problems} />
        </td>
      </tr>
    )
  }
  const typed = toTypedHead(head, `h${String(line)}`)
  const basis = writeBasis(typed, text)
  return (
    <tr>
      <td>{line}</td>
      <th scope="row">{head.code}</th>
      <td>
        {basis.first}
        <small>{basis.second}</small>
      </td>
      <td>{writeCalculation(typed, text).first}</td>
      <td>{text.date(head.interestFrom)}</td>
      <td className="num">{writeAmount(typed.amountCents, text)}</td>
    </tr>
  )
}
