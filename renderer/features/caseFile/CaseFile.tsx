import type { ReactNode } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { CASE_TABS, useNavigation, type CaseTab, type Route } from '../../api/navigation.ts'
import { useSession } from '../../api/session.ts'
import { useChannel } from '../../api/useChannel.ts'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { ClaimsTab } from './ClaimsTab.tsx'
import { EvidenceTab } from './EvidenceTab.tsx'
import { ExportCase } from './ExportCase.tsx'
import { HearingsTab } from './HearingsTab.tsx'
import { Journal } from './Journal.tsx'
import { PeopleTab } from './PeopleTab.tsx'

type CaseRoute = Extract<Route, { screen: 'caseFile' }>
type Slot = (file: CaseFileView, claim: string) => ReactNode
type Props = Readonly<{ route: CaseRoute; renderClaim: Slot; renderDecision: Slot }>

/** One file as on paper: its header, and tabs in the order of the paper file. */
export function CaseFile({ route, renderClaim, renderDecision }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const open = useChannel('caseFile.open', { caseId: route.caseId })
  const file = open.data
  if (file === undefined) {
    return (
      <Page title={t('screens.caseFile.title')}>
        {open.error !== null && <Notice tone="bad">{errorText(open.error)}</Notice>}
      </Page>
    )
  }
  return (
    <Page
      title={<Marks file={file} />}
      aside={<Injured file={file} />}
      actions={
        <>
          <NextHearing file={file} />
          <ExportCase caseId={file.id} />
        </>
      }
      tabs={<Tabs route={route} file={file} />}
    >
      {!file.writable && <Custody file={file} />}
      <Tab tab={route.tab} file={file} item={route.item} renderClaim={renderClaim} renderDecision={renderDecision} />
    </Page>
  )
}

function Tab({
  tab,
  file,
  item,
  renderClaim,
  renderDecision,
}: Readonly<{ tab: CaseTab; file: CaseFileView; item: string | undefined; renderClaim: Slot; renderDecision: Slot }>) {
  switch (tab) {
    case 'people':
      return <PeopleTab file={file} />
    case 'claims':
      return <ClaimsTab file={file} item={item} tab="claims" render={renderClaim} />
    case 'decisions':
      return <ClaimsTab file={file} item={item} tab="decisions" render={renderDecision} />
    case 'evidence':
      return <EvidenceTab file={file} />
    case 'hearings':
      return <HearingsTab file={file} />
    case 'journal':
      return <Journal caseId={file.id} />
  }
}

function Marks({ file }: Readonly<{ file: CaseFileView }>) {
  const { t } = useText()
  const { person } = useSession()
  const { prosecutionMark, courtMark, court } = file.case
  const isCourt = person.office === court
  const [own, other] = isCourt ? [courtMark, prosecutionMark] : [prosecutionMark, courtMark]
  if (own === undefined || other === undefined) return own ?? other ?? t('screens.caseFiles.noMark')
  return (
    <>
      {own} <span className="mut">{isCourt ? `← ${other}` : `→ ${other}`}</span>
    </>
  )
}

function Injured({ file }: Readonly<{ file: CaseFileView }>) {
  return file.people
    .filter((person) => person.role === 'injuredParty')
    .map((person) => <PersonLabel key={person.id} label={person.label} isSealed={person.sealed === true} />)
}

function NextHearing({ file }: Readonly<{ file: CaseFileView }>) {
  const { t, date } = useText()
  const last = file.case.hearings.at(-1)
  return last === undefined ? null : (
    <span className="mut">
      {t(`screens.hearing.${last.kind}`)} {date(last.date)}
    </span>
  )
}

function Custody({ file }: Readonly<{ file: CaseFileView }>) {
  const { t, office } = useText()
  return <Notice tone="plain">{t('screens.caseFile.readOnly', { office: office(file.custody) })}</Notice>
}

function Tabs({ route, file }: Readonly<{ route: CaseRoute; file: CaseFileView }>) {
  const { t } = useText()
  const { go } = useNavigation()
  const counts: Partial<Record<CaseTab, number>> = { people: file.people.length, evidence: file.evidence.length }
  return (
    <div className="tabs" role="group" aria-label={t('screens.caseFile.tabs')}>
      {CASE_TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          aria-current={tab === route.tab ? 'page' : undefined}
          onClick={() => {
            go({
              screen: 'caseFile',
              caseId: route.caseId,
              tab,
              ...(route.item === undefined ? {} : { item: route.item }),
            })
          }}
        >
          {t(`screens.tab.${tab}`)} {counts[tab] !== undefined && <span className="mut">{counts[tab]}</span>}
        </button>
      ))}
    </div>
  )
}
