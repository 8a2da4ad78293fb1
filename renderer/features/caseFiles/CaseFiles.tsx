import type { ReactNode } from 'react'
import { CASE_CUSTODIES, type CaseCustody, type CaseSort } from '../../../shared/contract/caseFile.ts'
import { canHave, CAPACITIES } from '../../../shared/domain/claim/needToKnow.ts'
import { useSession } from '../../api/session.ts'
import { usePages } from '../../api/usePages.ts'
import { useSettled } from '../../api/useSettled.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ListKeys } from '../../parts/ListKeys.tsx'
import { NewCaseFileButton } from '../../parts/NewCaseFileButton.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { TextField } from '../../ui/Field.tsx'
import { enterList } from '../../ui/listPlace.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { useVisitState } from '../../ui/visit.ts'
import { CaseTable, CASE_LIST } from './CaseTable.tsx'
import { useImportCase } from './ImportCase.tsx'

/** The files of the own office a page at a time; one field finds a mark or a label in any spelling. */
export function CaseFiles() {
  const { t } = useText()
  const errorText = useErrorText()
  const session = useSession()
  const filter = useFilter()
  const { pages, isKnown, error, more } = usePages('caseFile.list', filter.input)
  const rows = pages.flatMap((page) => page.rows)
  const total = pages[0]?.total ?? 0
  const importing = useImportCase()
  return (
    <Page
      title={t('shell.nav.caseFiles')}
      aside={isKnown && <span className="mut">{t('screens.caseFiles.count', { count: total })}</span>}
      actions={<Actions importButton={importing.button} />}
      keys={<ListKeys hasFilter />}
    >
      {importing.outcome}
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      <Filter filter={filter} />
      {isKnown && rows.length === 0 && (
        <Empty isFiltered={filter.isFiltered} isProsecutor={session.may('caseFile.create')} />
      )}
      {rows.length > 0 && <CaseTable rows={rows} more={more} sort={filter.sort} onSort={filter.setSort} />}
    </Page>
  )
}

function Actions({ importButton }: Readonly<{ importButton: ReactNode }>) {
  const session = useSession()
  return (
    <>
      {session.may('caseFile.import') && importButton}
      <NewCaseFileButton />
    </>
  )
}

function useFilter() {
  const [typed, setTyped] = useVisitState('caseFiles.typed', '')
  const [custody, setCustody] = useVisitState<CaseCustody>('caseFiles.custody', 'any')
  const [isMine, setIsMine] = useVisitState('caseFiles.mine', false)
  const [sort, setSort] = useVisitState<CaseSort>('caseFiles.sort', 'due')
  const find = useSettled(typed).trim()
  return {
    typed,
    setTyped,
    custody,
    setCustody,
    isMine,
    setIsMine,
    sort,
    setSort,
    isFiltered: find !== '' || custody !== 'any' || isMine,
    input: { sort, custody, ...(isMine ? { mine: true } : {}), ...(find === '' ? {} : { find }) },
  }
}

const FIELD = 'caseFiles.search'

function Filter({ filter }: Readonly<{ filter: ReturnType<typeof useFilter> }>) {
  const { t } = useText()
  const { person } = useSession()
  useShortcut({ key: '/' }, focusFilter)
  return (
    <div
      className="filter"
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' || !(event.target instanceof HTMLInputElement)) return
        event.preventDefault()
        enterList(CASE_LIST)
      }}
      role="presentation"
    >
      <TextField
        label={t('screens.caseFiles.search')}
        type="search"
        value={filter.typed}
        onChange={filter.setTyped}
        maxLength={200}
        field={FIELD}
      />
      <SelectField
        label={t('screens.caseFiles.custody')}
        value={filter.custody}
        options={CASE_CUSTODIES.map((value) => ({ value, label: t(`screens.caseFiles.custodies.${value}`) }))}
        onChange={(value) => {
          filter.setCustody(CASE_CUSTODIES.find((one) => one === value) ?? 'any')
        }}
      />
      {CAPACITIES.some((capacity) => canHave(capacity, person)) && (
        <Checkbox label={t('screens.caseFiles.mine')} isChecked={filter.isMine} onChange={filter.setIsMine} />
      )}
    </div>
  )
}

function focusFilter(): void {
  document.querySelector<HTMLElement>(`[data-field="${FIELD}"]`)?.focus()
}

function Empty({ isFiltered, isProsecutor }: Readonly<{ isFiltered: boolean; isProsecutor: boolean }>) {
  const { t } = useText()
  if (isFiltered) return <p className="empty">{t('screens.caseFiles.noMatch')}</p>
  return <p className="empty">{t(isProsecutor ? 'screens.caseFiles.emptyProsecutor' : 'screens.caseFiles.empty')}</p>
}
