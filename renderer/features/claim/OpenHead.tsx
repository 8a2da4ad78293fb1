import { memo } from 'react'
import { Field } from '../../forms/Field.tsx'
import { focusPathOnceDrawn } from '../../forms/focus.ts'
import { useFormContext, useTyped } from '../../forms/formContext.ts'
import { findFirstWanted, presetSource, withCode, type TypedHead } from '../../forms/head.ts'
import { placeByKind } from '../../forms/headOrder.ts'
import { withValue } from '../../forms/paths.ts'
import type { RowActs } from '../../forms/useRows.ts'
import { EvidenceStrength } from './EvidenceStrength.tsx'
import { HeadCalculation } from './HeadCalculation.tsx'
import { InterestToday } from './ClosedHead.tsx'
import type { HeadFile } from './headFile.ts'
import { OpenHeadRest } from './OpenHeadRest.tsx'
import { headsIn } from './useLedger.ts'

type Props = Readonly<{ index: number; file: HeadFile; today: string; acts: RowActs; onDone: () => void }>

/**
 * The one row that is typed in; it keeps the columns of the others. A keystroke in a field draws that field and what follows from
 * it, so nothing here reads the whole row.
 */
export const OpenHead = memo(function OpenHead({ index, file, today, acts, onDone }: Props) {
  const at = `heads.${String(index)}`
  const code = useTyped(`${at}.code`) as string | undefined
  const ids = useTyped(`${at}.evidence`) as readonly string[] | undefined
  if (code === undefined || ids === undefined) return null
  return (
    <>
      <tr
        role="row"
        className="openHead"
        data-row-index={index}
        data-field={at}
        tabIndex={-1}
        aria-rowindex={index + 2}
      >
        <th role="rowheader" scope="row" className="cell-code">
          {code === '' ? '—' : code}
        </th>
        <td role="gridcell" className="cell-basis">
          <div className="stack tight">
            <Code index={index} file={file} />
            <div className="period">
              <Field path={`${at}.from`} />
              <Field path={`${at}.to`} />
            </div>
            <Field path={`${at}.personalityRight`} hideLabel />
          </div>
        </td>
        <td role="gridcell" className="cell-calculation">
          <HeadCalculation at={at} />
        </td>
        <td role="gridcell" className="cell-interest">
          <Field path={`${at}.interestFrom`} />
          <InterestOfRow at={at} today={today} />
        </td>
        <td role="gridcell" className="cell-amount">
          <Field path={`${at}.amountCents`} />
        </td>
        <td role="gridcell" className="cell-evidence">
          <EvidenceStrength chosen={file.evidence.filter(({ id }) => ids.includes(id))} />
        </td>
      </tr>
      <OpenHeadRest index={index} code={code} evidence={file.evidence} acts={acts} onDone={onDone} />
    </>
  )
})

function InterestOfRow({ at, today }: Readonly<{ at: string; today: string }>) {
  const row = useTyped(at) as TypedHead | undefined
  return row === undefined ? null : <InterestToday row={row} today={today} />
}

/** The head by its name or code; what is usual for it comes with it, and one stands on what is missing. */
function Code({ index, file }: Readonly<{ index: number; file: HeadFile }>) {
  const { store } = useFormContext()
  const path = `heads.${String(index)}.code`
  function choose(code: string): void {
    const heads = headsIn(store)
    const row = heads[index]
    if (row === undefined || row.code === code) return
    const source = presetSource({ ...file.case, evidence: file.evidence }, heads[index - 1])
    const chosen = withCode(row, code, source)
    const placed = placeByKind(heads.with(index, chosen), index)
    const to = `heads.${String(placed.index)}.${findFirstWanted(chosen)}`
    store.act((typed) => withValue(typed, 'heads', placed.heads), path, to)
    focusPathOnceDrawn(to)
  }
  return (
    <Field
      path={path}
      hideLabel
      onType={(code) => {
        choose(String(code))
      }}
    />
  )
}
