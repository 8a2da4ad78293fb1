import { listCriminalOffices } from '../../../shared/domain/offices/offices.ts'
import { useSession } from '../../api/session.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ComboField } from '../../ui/ComboField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { useSetting } from './useSetting.ts'

/** What is proposed where it is asked for: the court of a new file, the printer of a copy. */
export function UsualChoices() {
  const { t } = useText()
  const session = useSession()
  return (
    <section className="panel" aria-label={t('screens.settings.usual.title')}>
      <h2>{t('screens.settings.usual.title')}</h2>
      <p className="mut">{t('screens.settings.usual.explain')}</p>
      <div className="fieldGrid wide">
        {session.may('caseFile.create') && <UsualCourt />}
        {session.may('caseFile.print') && <UsualPrinter />}
      </div>
    </section>
  )
}

function UsualCourt() {
  const { t, office } = useText()
  const { usual } = useSession()
  const set = useSetting()
  return (
    <ComboField
      label={t('screens.settings.usual.court')}
      value={usual?.court ?? ''}
      options={listCriminalOffices('court').map(({ code }) => ({ value: code, label: office(code) }))}
      openLabel={t('screens.combo.open')}
      emptyLabel={t('screens.combo.empty')}
      placeholder={t('screens.settings.usual.none')}
      hint={t('screens.settings.usual.courtHint')}
      field="settings.court"
      onChange={(court) => {
        if (court !== (usual?.court ?? '')) set({ court })
      }}
    />
  )
}

function UsualPrinter() {
  const { t } = useText()
  const { usual } = useSession()
  const set = useSetting()
  const { data: printers = [] } = useChannel('print.printers', { kinds: [] })
  const names = new Set([...printers.map(({ name }) => name), ...(usual?.printer === undefined ? [] : [usual.printer])])
  return (
    <SelectField
      label={t('screens.print.printer')}
      value={usual?.printer ?? ''}
      empty={t('screens.settings.usual.systemPrinter')}
      options={[...names].map((name) => ({ value: name, label: name }))}
      field="settings.printer"
      onChange={(printer) => {
        set({ printer })
      }}
    />
  )
}
