import type { PastedRow } from '../../../shared/domain/claim/pastedHeads.ts'
import { toTypedHead } from '../../forms/pastedRows.ts'
import { useText } from '../../i18n/useText.ts'
import { PastedTable } from '../../parts/PastedTable.tsx'
import { writeAmount, writeBasis, writeCalculation } from './headWords.ts'

const COLUMNS = ['code', 'basis', 'calculation', 'interest', 'amount'] as const

/** What was understood of pasted rows, as they will stand in the ledger. */
export function PastedHeads({ rows }: Readonly<{ rows: readonly PastedRow[] }>) {
  const { t } = useText()
  const columns = COLUMNS.map((name) => ({
    name,
    label: t(`screens.claim.column.${name}`),
    isNumber: name === 'amount',
  }))
  return (
    <PastedTable
      columns={columns}
      rows={rows}
      cells={({ line, head }) => (head === undefined ? undefined : <HeadCells line={line} head={head} />)}
    />
  )
}

function HeadCells({ line, head }: Readonly<{ line: number; head: NonNullable<PastedRow['head']> }>) {
  const text = useText()
  const typed = toTypedHead(head, `h${String(line)}`)
  const basis = writeBasis(typed, text)
  return (
    <>
      <th scope="row">{head.code}</th>
      <td>
        {basis.first}
        <small>{basis.second}</small>
      </td>
      <td>{writeCalculation(typed, text).first}</td>
      <td>{text.date(head.interestFrom)}</td>
      <td className="num">{writeAmount(typed.amountCents, text)}</td>
    </>
  )
}
