import { useState } from 'react'
import type { StartRowView } from '../../../shared/contract/startList.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Pills } from '../../ui/Pills.tsx'
import { StartRow } from './StartRow.tsx'
import { isToEnter, type StartListState } from './useStartList.ts'

const PAGE = 50
const SHOWN = ['all', 'problems', 'open'] as const
type Shown = (typeof SHOWN)[number]

/** The rows of a list, a page at a time: all, those with a fault, or those still to be entered. */
export function StartRows({ state }: Readonly<{ state: StartListState }>) {
  const { t } = useText()
  const [shown, setShown] = useState<Shown>('all')
  const [pages, setPages] = useState(1)
  const rows = state.rows.filter((one) => isShown(one, shown, state))
  const page = rows.slice(0, pages * PAGE)
  return (
    <>
      <Pills
        label={t('screens.startList.show.label')}
        options={SHOWN.map((value) => ({ value, label: t(`screens.startList.show.${value}`) }))}
        value={shown}
        canClear={false}
        onChange={(value) => {
          setShown(SHOWN.find((one) => one === value) ?? 'all')
          setPages(1)
        }}
      />
      <div className="scrolls">
        <table className="lines" aria-label={t('screens.startList.tableOf')}>
          <thead>
            <tr>
              {(['take', 'file', 'injured', 'decision', 'follows', 'outcome'] as const).map((column) => (
                <th key={column}>{t(`screens.startList.col.${column}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.map((one) => (
              <StartRow key={one.row} view={one} state={state} />
            ))}
          </tbody>
        </table>
      </div>
      {page.length < rows.length && (
        <div className="actions">
          <Button
            onPress={() => {
              setPages(pages + 1)
            }}
          >
            {t('screens.startList.more')}
          </Button>
        </div>
      )}
    </>
  )
}

function isShown(view: StartRowView, shown: Shown, state: StartListState): boolean {
  if (shown === 'all') return true
  if (shown === 'open') return isToEnter(view, state)
  const found = state.done.get(view.row) ?? state.checked.get(view.row)
  return view.problems.length > 0 || found?.outcome === 'refused'
}
