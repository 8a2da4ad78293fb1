import { useChannel } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { RightsLink } from '../../parts/RightsLink.tsx'
import { Page } from '../../ui/Page.tsx'
import { OpenTab, TabGroup, TabNames } from '../../ui/Tabs.tsx'
import { useVisitState } from '../../ui/visit.ts'
import { DocumentTexts } from './documentTexts/DocumentTexts.tsx'
import { Emblems } from './Emblems.tsx'
import { LawTables } from './LawTables.tsx'
import { NewColleague } from './NewColleague.tsx'
import { PrinterWays } from './PrinterWays.tsx'
import { Staff } from './Staff.tsx'
import { Updates } from './updates/Updates.tsx'

const TABS = ['staff', 'law', 'texts', 'emblems', 'updates'] as const
/** Where the system lets a printer be handed documents in one of two ways: on Windows. */
const TABS_WITH_WAYS = [...TABS, 'printers'] as const

/** What the office keeps of itself, without any case: who works here, the tables of the law it computes by, how its papers begin, and updates of the program. */
export function Office() {
  const { t } = useText()
  const ways = useChannel('printer.ways', {}).data
  const tabs = ways === undefined || ways.length === 0 ? TABS : TABS_WITH_WAYS
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
            tabs={tabs.map((id) => ({ id, label: t(`screens.office.tab.${id}`) }))}
          />
        }
      >
        <OpenTab id={tab}>
          {tab === 'staff' && <Staff />}
          {tab === 'law' && <LawTables />}
          {tab === 'texts' && <DocumentTexts />}
          {tab === 'emblems' && <Emblems />}
          {tab === 'updates' && <Updates />}
          {tab === 'printers' && <PrinterWays />}
        </OpenTab>
      </Page>
    </TabGroup>
  )
}
