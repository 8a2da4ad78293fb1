import { useRef, type ReactNode } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { CASE_TABS, useNavigation, type CaseRoute, type CaseTab } from '../../api/navigation.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { OpenTab, TabGroup, TabNames } from '../../ui/Tabs.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { CaseFileHead, Custody, InjuredParties, useMarks } from './CaseFileHead.tsx'
import { ClaimsTab } from './ClaimsTab.tsx'
import { EvidenceTab } from './EvidenceTab.tsx'
import { FileKeys } from './FileKeys.tsx'
import { HearingsTab } from './HearingsTab.tsx'
import { Journal } from './Journal.tsx'
import { PapersTab } from './papers/PapersTab.tsx'
import { PeopleTab } from './PeopleTab.tsx'
import { ReceivedOrders } from './ReceivedOrders.tsx'
import { useReadFiles } from './useReadFiles.ts'
import { useWantedField } from './useWantedField.ts'

type Slot = (file: CaseFileView, claim: string) => ReactNode
type Collection = (file: CaseFileView, item: string | undefined) => ReactNode
type Slots = Readonly<{ renderClaim: Slot; renderDecision: Slot; renderCollection: Collection }>
type Props = Slots & Readonly<{ route: CaseRoute }>

/** One file as on paper: its header, and tabs in the order of the paper file. */
export function CaseFile({ route, ...slots }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const open = useChannel('caseFile.open', { caseId: route.caseId })
  if (open.data === undefined) {
    return (
      <Page title={t('screens.caseFile.title')}>
        {open.error !== null && <Notice tone="bad">{errorText(open.error)}</Notice>}
      </Page>
    )
  }
  return <OpenFile file={open.data} route={route} {...slots} />
}

function OpenFile({ file, route, ...slots }: Props & Readonly<{ file: CaseFileView }>) {
  const { t } = useText()
  const { marks, name } = useMarks(file)
  const show = useTabs(route)
  useWantedField()
  useReadFiles(file)
  const { tab } = route
  return (
    <TabGroup current={tab} onChange={show}>
      <Page
        title={marks}
        name={`${name} – ${t(`screens.tab.${tab}`)}`}
        aside={<InjuredParties file={file} />}
        actions={<CaseFileHead file={file} />}
        keys={<FileKeys file={file} route={route} />}
        tabs={<TabNames label={t('screens.caseFile.tabs')} tabs={tabNames(file, (key) => t(`screens.tab.${key}`))} />}
      >
        <OpenTab id={tab}>
          {(tab !== 'claims' || file.claims.length === 0) && <Custody file={file} />}
          {tab === 'decisions' && <ReceivedOrders file={file} />}
          <TabContent file={file} route={route} {...slots} />
        </OpenTab>
      </Page>
    </TabGroup>
  )
}

function tabNames(file: CaseFileView, label: (tab: CaseTab) => string) {
  const counts: Partial<Record<CaseTab, number>> = { people: file.people.length, evidence: file.evidence.length }
  return CASE_TABS.map((id) => ({ id, label: label(id), count: counts[id] }))
}

/** Opens a tab, by Alt and its number as well, on what was open there last; a claim stays the same on its own tab and on that of its decision. */
function useTabs(route: CaseRoute): (tab: string) => void {
  const { go } = useNavigation()
  const lastItems = useRef<Partial<Record<string, string>>>({})
  const kindOf = (tab: CaseTab) => (tab === 'decisions' ? 'claims' : tab)
  function show(id: string): void {
    const tab = CASE_TABS.find((name) => name === id)
    if (tab === undefined) return
    lastItems.current[kindOf(route.tab)] = route.item
    const item = lastItems.current[kindOf(tab)]
    go({ screen: 'caseFile', caseId: route.caseId, tab, ...(item === undefined ? {} : { item }) })
  }
  useShortcut({ key: CASE_TABS.map((_tab, at) => String(at + 1)), alt: true }, (key) => {
    show(CASE_TABS[Number(key) - 1] ?? '')
  })
  return show
}

function TabContent({
  file,
  route,
  renderClaim,
  renderDecision,
  renderCollection,
}: Props & Readonly<{ file: CaseFileView }>) {
  switch (route.tab) {
    case 'people':
      return <PeopleTab file={file} item={route.item} />
    case 'claims':
      return <ClaimsTab file={file} item={route.item} tab="claims" render={renderClaim} />
    case 'decisions':
      return <ClaimsTab file={file} item={route.item} tab="decisions" render={renderDecision} />
    case 'evidence':
      return <EvidenceTab file={file} route={route} />
    case 'hearings':
      return <HearingsTab file={file} item={route.item} />
    case 'papers':
      return <PapersTab file={file} item={route.item} />
    case 'collection':
      return renderCollection(file, route.item)
    case 'journal':
      return <Journal caseId={file.id} />
  }
}
