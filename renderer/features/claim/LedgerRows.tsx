import { memo, useEffect, useRef, useState, type RefObject } from 'react'
import type { HeadKind } from '../../../shared/domain/legal/heads.ts'
import { useFormContext, useTyped } from '../../forms/formContext.ts'
import type { TypedHead } from '../../forms/head.ts'
import type { PlacedRow } from '../../forms/headOrder.ts'
import type { RowActs } from '../../forms/useRows.ts'
import { useText } from '../../i18n/useText.ts'
import { ClosedHead } from './ClosedHead.tsx'
import { computeClaimTotals } from './claimTotals.ts'
import type { HeadFile } from './headFile.ts'
import { OpenHead } from './OpenHead.tsx'
import { ReadDetail } from './ReadDetail.tsx'

const ROWS_TOGETHER = 20
/** Drawn without being looked for, so that a page that fits is whole at once. */
const FIRST_DRAWN = 2
const ROW_HEIGHT = 46
const MARGIN = '600px'

type Props = Readonly<{
  kind: HeadKind
  rows: readonly PlacedRow[]
  file: HeadFile
  today: string
  acts: RowActs
  current: string | undefined
  open: string | undefined
  onDone: () => void
}>

/** The rows of one kind under their sum, some twenty together: those that nobody sees are one empty row of their height. */
export function LedgerRows({ kind, rows, current, open, ...shared }: Props) {
  const parts = Array.from({ length: Math.ceil(rows.length / ROWS_TOGETHER) }, (_, part) =>
    rows.slice(part * ROWS_TOGETHER, (part + 1) * ROWS_TOGETHER),
  )
  const at = rows.findIndex(({ id }) => id === current)
  const openAt = rows.findIndex(({ id }) => id === open)
  const near = (part: number, row: number) => row >= 0 && Math.abs(Math.floor(row / ROWS_TOGETHER) - part) <= 1
  return (
    <>
      <KindHeading kind={kind} />
      {parts.map((part, order) => (
        <Part
          key={order}
          rows={part}
          isWanted={order < FIRST_DRAWN || near(order, at) || near(order, openAt)}
          current={part.some(({ id }) => id === current) ? current : undefined}
          open={part.some(({ id }) => id === open) ? open : undefined}
          {...shared}
        />
      ))}
    </>
  )
}

function KindHeading({ kind }: Readonly<{ kind: HeadKind }>) {
  const { t, number } = useText()
  const { count, cents } = computeClaimTotals(useTyped('heads') as readonly TypedHead[])[kind]
  return (
    <tbody role="rowgroup">
      <tr role="row" className="kindRow">
        <th role="rowheader" scope="rowgroup" colSpan={4}>
          {t(`screens.ledger.kind.${kind}`)} <small>· {t('screens.ledger.heads', { count })}</small>
        </th>
        <td role="gridcell" className="num">
          <b>{number(cents)}</b>
        </td>
        <td role="gridcell" />
      </tr>
    </tbody>
  )
}

type PartProps = Omit<Props, 'kind'> & Readonly<{ isWanted: boolean }>

const Part = memo(function Part({ rows, isWanted, current, open, file, today, acts, onDone }: PartProps) {
  const { isReadOnly } = useFormContext()
  const place = useRef<HTMLTableSectionElement>(null)
  const { isSeen, height } = useSeen(place)
  if (!isWanted && !isSeen) {
    return (
      <tbody role="presentation" ref={place}>
        <tr role="presentation">
          <td role="presentation" colSpan={6} style={{ height: height ?? rows.length * ROW_HEIGHT }} />
        </tr>
      </tbody>
    )
  }
  return (
    <tbody role="rowgroup" ref={place}>
      {rows.map(({ id, index }) =>
        id === open && !isReadOnly ? (
          <OpenHead key={id} {...{ index, file, today, acts, onDone }} />
        ) : (
          <ClosedHead key={id} {...{ index, today }} evidence={file.evidence} isCurrent={id === current}>
            {id === open && <ReadDetail index={index} evidence={file.evidence} />}
          </ClosedHead>
        ),
      )}
    </tbody>
  )
})

/** Whether a part is on the screen or near it, and how high it was when it was last drawn. */
function useSeen(place: RefObject<HTMLElement | null>): Readonly<{ isSeen: boolean; height: number | undefined }> {
  const [seen, setSeen] = useState<Readonly<{ isSeen: boolean; height: number | undefined }>>({
    isSeen: false,
    height: undefined,
  })
  useEffect(() => {
    if (place.current === null) return undefined
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry === undefined) return
        setSeen({ isSeen: entry.isIntersecting, height: entry.boundingClientRect.height })
      },
      { root: place.current.closest('[data-scroller]'), rootMargin: MARGIN },
    )
    observer.observe(place.current)
    return () => {
      observer.disconnect()
    }
  }, [place])
  return seen
}
