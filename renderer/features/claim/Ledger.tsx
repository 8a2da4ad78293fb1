import type { MouseEvent } from 'react'
import { focusPath } from '../../forms/focus.ts'
import { useFormContext } from '../../forms/formContext.ts'
import { withoutBlankItems } from '../../forms/head.ts'
import { withValue } from '../../forms/paths.ts'
import { useText } from '../../i18n/useText.ts'
import { useShortcut } from '../../ui/useShortcut.ts'
import { useStatus } from '../../ui/StatusLine.tsx'
import { HeadColumns } from './HeadColumns.tsx'
import type { HeadFile } from './headFile.ts'
import { ledgerAct } from './ledgerKeys.ts'
import { LedgerRows } from './LedgerRows.tsx'
import { LedgerTotals } from './LedgerTotals.tsx'
import { useRemoveHead } from './useRemoveHead.ts'
import { headsIn, useLedger, type Ledger as LedgerState } from './useLedger.ts'

type Props = Readonly<{ file: HeadFile; today: string }>

/**
 * The heads of a claim as a ledger: rows are read, one of them is open and typed in where it stands. Everything goes by the
 * keyboard; rows that nobody sees are not drawn.
 */
export function Ledger({ file, today }: Props) {
  const { t } = useText()
  const { isReadOnly } = useFormContext()
  const ledger = useLedger()
  const { acts, groups, current, open } = ledger
  const rows = groups.flatMap((group) => group.rows)
  const rowAt = (at: number | undefined) => rows.find(({ index }) => index === at)
  const next = useNextRow(ledger)
  const remove = useRemoveHead(acts)
  const after = rows.find(({ id }) => id === current)?.index ?? rows.length - 1
  // From anywhere on the claim, the empty table too; in a row the table hears it first.
  useShortcut({ key: 'insert' }, () => acts.insert(after), !isReadOnly)
  return (
    <table
      className="heads ledger"
      role="grid"
      aria-label={t('screens.claim.heads')}
      aria-rowcount={rows.length + 1}
      onClick={(event) => {
        const place = clickedPlace(event)
        const row = rowAt(place?.index)
        if (row !== undefined) ledger.openRow(row.id, place?.field)
      }}
      onFocus={({ target }) => {
        const row = target instanceof HTMLTableRowElement ? rowAt(Number(target.dataset['rowIndex'])) : undefined
        if (row !== undefined && row.id !== current) ledger.mark(row.id)
      }}
      onKeyDown={(event) => {
        const act = ledgerAct(event, ledger, { isReadOnly, next, remove })
        if (act === undefined) return
        event.preventDefault()
        event.stopPropagation()
        act()
      }}
    >
      <HeadColumns />
      {groups.map((group) => (
        <LedgerRows key={group.kind} {...group} {...{ file, today, acts, current, open }} onDone={ledger.close} />
      ))}
      <LedgerTotals
        file={file}
        onAdd={() => {
          acts.insert(rows.at(-1)?.index ?? -1)
        }}
      />
    </table>
  )
}

/** The cell of a closed row that was pressed, and the field it leads to. */
function clickedPlace({ target }: MouseEvent): Readonly<{ index: number; field: string | undefined }> | undefined {
  if (!(target instanceof Element)) return undefined
  const row = target.closest<HTMLElement>('.closedHead')
  const field = target.closest<HTMLElement>('[data-opens]')?.dataset['opens']
  return row === null ? undefined : { index: Number(row.dataset['rowIndex']), field: field === '' ? undefined : field }
}

/** Goes on from a row to the next one, to a new one after the last; a row in which something is wrong stays open. */
function useNextRow({ groups, openRow, acts }: LedgerState): (id: string) => void {
  const { store } = useFormContext()
  const { say } = useStatus()
  return (id) => {
    const rows = groups.flatMap((group) => group.rows)
    const at = rows.findIndex((row) => row.id === id)
    const index = rows[at]?.index ?? -1
    const row = headsIn(store)[index]
    const clean = row === undefined ? undefined : withoutBlankItems(row)
    const path = `heads.${String(index)}`
    if (clean !== row) store.act((typed) => withValue(typed, path, clean), undefined, path)
    const wrong = Object.keys(store.reading.problems).find((field) => field.startsWith(`${path}.`))
    const following = rows[at + 1]
    if (wrong !== undefined) {
      say('screens.ledger.rowWrong', { row: index + 1 })
      focusPath(document.body, wrong)
    } else if (following !== undefined) openRow(following.id)
    else acts.insert(index)
  }
}
