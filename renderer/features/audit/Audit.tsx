import { useState } from 'react'
import { usePages } from '../../api/usePages.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { JournalTable } from '../../parts/JournalTable.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { JournalAnchor } from './JournalAnchor.tsx'
import { JournalExport } from './JournalExport.tsx'
import { OfficeKey } from './OfficeKey.tsx'
import { LastWhole, Verification } from './Verification.tsx'

const JOURNALS = ['office', 'cases'] as const
type JournalName = (typeof JOURNALS)[number]

/** Both journals of the office, and the verification of their signatures. */
export function Audit() {
  const { t } = useText()
  const [journal, setJournal] = useState<JournalName>('office')
  return (
    <Page title={t('shell.nav.audit')}>
      <Verification />
      <LastWhole />
      <div className="actions top">
        <JournalExport />
        <JournalAnchor />
        <OfficeKey />
      </div>
      <div className="filter">
        <SelectField
          label={t('screens.audit.journals')}
          value={journal}
          options={JOURNALS.map((name) => ({ value: name, label: t(`screens.audit.journal.${name}`) }))}
          onChange={(value) => {
            setJournal(JOURNALS.find((name) => name === value) ?? 'office')
          }}
        />
      </div>
      {journal === 'cases' && <p className="mut">{t('screens.audit.withoutText')}</p>}
      <Entries key={journal} journal={journal} />
    </Page>
  )
}

/** A journal from the newest entry back. */
function Entries({ journal }: Readonly<{ journal: JournalName }>) {
  const errorText = useErrorText()
  const { pages, error, more } = usePages('audit.list', { journal })
  const entries = pages.flat()
  return (
    <>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {entries.length > 0 && <JournalTable name="audit" entries={entries} more={more} />}
    </>
  )
}
