import { useText } from '../../i18n/useText.ts'
import { RightsLink } from '../../parts/RightsLink.tsx'
import { Page } from '../../ui/Page.tsx'
import { OpenTab, TabGroup, TabNames } from '../../ui/Tabs.tsx'
import { useVisitState } from '../../ui/visit.ts'
import { DocumentTexts } from './documentTexts/DocumentTexts.tsx'
import { Emblems } from './Emblems.tsx'
import { LawTables } from './LawTables.tsx'
import { NewColleague } from './NewColleague.tsx'
import { Printers } from './Printers.tsx'
import { Staff } from './Staff.tsx'
import { Updates } from './updates/Updates.tsx'

const TABS = ['staff', 'law', 'texts', 'emblems', 'printers', 'updates'] as const

/** What the office keeps of itself, without any case: who works here, the tables of the law it computes by, how its papers begin, and updates of the program. */
export function Office() {
  const { t } = useText()
  const [tab, setTab] = useVisitState<string>('office.tab', 'staff')
  return (
    <TabGroup current={tab} onChange={setTab}>
      <Page
        title={t('shell.nav.office')}
        aside={
          <span className="mut">
            {t('screens.office.aside')} <RightsLink />
          </span>
        }
        actions={tab === 'staff' && <NewColleague />}
        tabs={
          <TabNames
            label={t('shell.nav.office')}
            tabs={TABS.map((id) => ({ id, label: t(`screens.office.tab.${id}`) }))}
          />
        }
      >
        <OpenTab id={tab}>
          {tab === 'staff' && <Staff />}
          {tab === 'law' && <LawTables />}
          {tab === 'texts' && <DocumentTexts />}
          {tab === 'emblems' && <Emblems />}
          {tab === 'updates' && <Updates />}
          {tab === 'printers' && <Printers />}
        </OpenTab>
      </Page>
    </TabGroup>
  )
}
