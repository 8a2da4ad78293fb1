import { useSession } from '../../api/session.ts'
import { useText } from '../../i18n/useText.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { useSetting } from './useSetting.ts'

/** Whether keys of one sign alone act; the buttons for the same are there either way. */
export function KeySettings() {
  const { t } = useText()
  const { characterKeys } = useSession()
  const set = useSetting()
  return (
    <section className="panel" aria-label={t('screens.settings.keys.title')}>
      <h2>{t('screens.settings.keys.title')}</h2>
      <p className="mut">{t('screens.settings.keys.explain')}</p>
      <Checkbox
        label={t('screens.settings.keys.characterKeys')}
        isChecked={characterKeys}
        field="settings.characterKeys"
        onChange={(isChecked) => {
          set({ characterKeys: isChecked })
        }}
      />
    </section>
  )
}
