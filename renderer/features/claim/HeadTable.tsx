import { rowAct } from '../../forms/rowKeys.ts'
import { useFormContext } from '../../forms/formContext.ts'
import { useRows } from '../../forms/useRows.ts'
import { useText } from '../../i18n/useText.ts'
import { useShortcut } from '../../ui/useShortcut.ts'
import { HeadColumns } from './HeadColumns.tsx'
import { HeadRow, type HeadFile } from './HeadRow.tsx'
import { HeadTotals } from './HeadTotals.tsx'

/** Heads of damage, typed straight into the table; rows are made, copied and moved from the keyboard. */
export function HeadTable({ file }: Readonly<{ file: HeadFile }>) {
  const { t } = useText()
  const { isReadOnly } = useFormContext()
  const { ids, acts } = useRows('heads', 'code')
  // From anywhere on the claim, the empty table too; in a row the table hears it first.
  useShortcut(
    { key: 'insert' },
    () => {
      acts.insert(ids.length - 1)
    },
    !isReadOnly,
  )
  return (
    <table
      className="heads"
      role="table"
      onKeyDown={(event) => {
        const act = isReadOnly ? undefined : rowAct(event, ids.length, acts)
        if (act === undefined) return
        event.preventDefault()
        event.stopPropagation()
        act()
      }}
    >
      <caption className="unseen">{t('screens.claim.heads')}</caption>
      <HeadColumns />
      <tbody role="rowgroup">
        {ids.map((id, index) => (
          <HeadRow key={id} index={index} file={file} onRemove={acts.remove} />
        ))}
      </tbody>
      <HeadTotals
        onAdd={() => {
          acts.insert(ids.length - 1)
        }}
      />
    </table>
  )
}
