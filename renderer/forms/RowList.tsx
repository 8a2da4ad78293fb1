import { keyIn } from '../../shared/text/messageKey.ts'
import type { ReactNode } from 'react'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { useFormContext } from './formContext.ts'
import { rowAct } from './rowKeys.ts'
import { useRows } from './useRows.ts'

type Props = Readonly<{
  path: string
  /** The field of a row that takes the focus when the row is new. */
  first: string
  className: string
  /** How many rows there must be. */
  least?: number
  renderRow: (path: string) => ReactNode
}>

/** The rows of a list of the form around, each to be taken away, and one more to be added. */
export function RowList({ path, first, className, least = 0, renderRow }: Props) {
  const { t } = useText()
  const { store, isReadOnly } = useFormContext()
  const { ids, acts } = useRows(path, first)
  const words = `${store.form.name}.rows.${path.split('.').at(-1) ?? path}`
  return (
    <div
      className="rowList"
      role="presentation"
      onKeyDown={(event) => {
        const act = isReadOnly ? undefined : rowAct(event, ids.length, acts)
        if (act === undefined) return
        event.preventDefault()
        event.stopPropagation()
        act()
      }}
    >
      {ids.length === 0 && isReadOnly && <p className="mut">{t(keyIn('forms', `${words}.none`))}</p>}
      {ids.map((id, index) => (
        <div key={id} className={className} data-row-index={index}>
          {renderRow(`${path}.${String(index)}`)}
          {!isReadOnly && ids.length > least && (
            <Button kind="quiet" label={t('forms.removeRow', { row: index + 1 })} onPress={() => acts.remove(index)}>
              {t('screens.remove')}
            </Button>
          )}
        </div>
      ))}
      {!isReadOnly && (
        <Button kind="quiet" field={path} onPress={() => acts.insert(ids.length - 1)}>
          {t(keyIn('forms', `${words}.add`))}
        </Button>
      )}
    </div>
  )
}
