import { useState } from 'react'
import type { CaseFileRow } from '../../../shared/contract/caseFile.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useSession } from '../../api/session.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { moveBetweenRows } from '../../ui/moveBetweenRows.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { CaseFileLine } from './CaseFileLine.tsx'
import { ImportCase } from './ImportCase.tsx'

/** All files of the own office; one field finds a mark or a label in any spelling. */
export function CaseFiles() {
  const { t } = useText()
  const errorText = useErrorText()
  const session = useSession()
  const { go } = useNavigation()
  const [typed, setTyped] = useState('')
  const find = typed.trim()
  const list = useChannel('caseFile.list', { sort: 'due', custody: 'any', ...(find === '' ? {} : { find }) })
  const rows = list.data?.rows ?? []
  return (
    <Page
      title={t('shell.nav.caseFiles')}
      actions={
        session.may('caseFile.create') && (
          <Button
            kind="primary"
            onPress={() => {
              go({ screen: 'newCaseFile' })
            }}
          >
            {t('screens.caseFiles.new')}
          </Button>
        )
      }
    >
      {session.may('caseFile.import') && <ImportCase />}
      {list.error !== null && <Notice tone="bad">{errorText(list.error)}</Notice>}
      <div className="filter">
        <TextField
          label={t('screens.caseFiles.search')}
          type="search"
          value={typed}
          onChange={setTyped}
          maxLength={200}
        />
        <span className="mut" aria-live="polite">
          {list.data !== undefined &&
            t('screens.caseFiles.count', { count: find === '' ? list.data.total : rows.length })}
        </span>
      </div>
      {list.data !== undefined && <Found total={list.data.total} rows={rows} />}
    </Page>
  )
}

function Found({ total, rows }: Readonly<{ total: number; rows: readonly CaseFileRow[] }>) {
  const { t } = useText()
  const session = useSession()
  if (total === 0) {
    const key = session.may('caseFile.create') ? 'screens.caseFiles.emptyProsecutor' : 'screens.caseFiles.empty'
    return <p className="empty">{t(key)}</p>
  }
  if (rows.length === 0) return <p className="empty">{t('screens.caseFiles.noMatch')}</p>
  return (
    <div onKeyDown={moveBetweenRows} role="presentation">
      <ul className="work">
        {rows.map((row) => (
          <CaseFileLine key={row.id} row={row} />
        ))}
      </ul>
    </div>
  )
}
