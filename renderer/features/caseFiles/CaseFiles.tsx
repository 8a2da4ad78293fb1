import type { ReactNode } from 'react'
import type { ReachedFilter } from '../../../shared/contract/caseList.ts'
import { USUAL_COLUMNS } from '../../../shared/domain/staff/listColumns.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { usePages } from '../../api/usePages.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ExportList } from '../../parts/ExportList.tsx'
import { ListKeys } from '../../parts/ListKeys.tsx'
import { NewCaseFileButton } from '../../parts/NewCaseFileButton.tsx'
import { RetentionLink } from '../../parts/retention/RetentionLink.tsx'
import { WorkloadLink } from '../../parts/WorkloadLink.tsx'
import { SavedFilters } from '../../parts/SavedFilters.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { CaseFilterBar } from './CaseFilterBar.tsx'
import { CaseTable, CASE_LIST } from './CaseTable.tsx'
import { ChooseColumns } from './ChooseColumns.tsx'
import { useImportCase } from './ImportCase.tsx'
import { OpenEmergency } from './OpenEmergency.tsx'
import { useCaseListing } from './useCaseListing.ts'

/** The files of the own office a page at a time; one field finds a mark or a label in any spelling. */
export function CaseFiles({ reached }: Readonly<{ reached: ReachedFilter | undefined }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const session = useSession()
  const state = useCaseListing(reached)
  const { listing, isFiltered } = state
  const { pages, isKnown, error, more } = usePages('caseFile.list', listing)
  const rows = pages.flatMap((page) => page.rows)
  const total = pages[0]?.total ?? 0
  const columns = session.usual?.caseColumns ?? USUAL_COLUMNS
  const importing = useImportCase()
  const save = useCommand('list.exportCaseFiles')
  return (
    <Page
      title={t('shell.nav.caseFiles')}
      aside={isKnown && <span className="mut">{t('screens.caseFiles.count', { count: total })}</span>}
      actions={<Actions importButton={importing.button} />}
      keys={<ListKeys hasFilter />}
    >
      {importing.outcome}
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      <CaseFilterBar state={state} list={CASE_LIST} />
      <div className="listTools">
        <SavedFilters
          kept={{ screen: 'caseFiles', listing }}
          onApply={(kept) => {
            if (kept.screen === 'caseFiles') state.apply(kept.listing)
          }}
        />
        <ChooseColumns columns={columns} />
        {session.may('caseFile.openEmergency') && <OpenEmergency />}
        <RetentionLink />
        <WorkloadLink />
        <ExportList send={(how) => save.mutateAsync({ listing, columns: [...columns], ...how })} />
      </div>
      {isKnown && rows.length === 0 && <Empty isFiltered={isFiltered} isProsecutor={session.may('caseFile.create')} />}
      {rows.length > 0 && (
        <CaseTable
          rows={rows}
          more={more}
          total={isFiltered ? undefined : total}
          columns={columns}
          order={listing}
          onOrder={state.choose}
        />
      )}
    </Page>
  )
}

function Actions({ importButton }: Readonly<{ importButton: ReactNode }>) {
  const session = useSession()
  return (
    <>
      {session.may('caseFile.enterStartRow') && <StartListButton />}
      {session.may('caseFile.import') && importButton}
      <NewCaseFileButton />
    </>
  )
}

/** The way to enter what was decided before the program was there. */
function StartListButton() {
  const { t } = useText()
  const { go } = useNavigation()
  return (
    <Button
      onPress={() => {
        go({ screen: 'startList' })
      }}
    >
      {t('screens.startList.button')}
    </Button>
  )
}

function Empty({ isFiltered, isProsecutor }: Readonly<{ isFiltered: boolean; isProsecutor: boolean }>) {
  const { t } = useText()
  if (isFiltered) return <p className="empty">{t('screens.caseFiles.noMatch')}</p>
  return <p className="empty">{t(isProsecutor ? 'screens.caseFiles.emptyProsecutor' : 'screens.caseFiles.empty')}</p>
}
