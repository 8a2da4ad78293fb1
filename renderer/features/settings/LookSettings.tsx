import { TEXT_SIZES, THEMES } from '../../../shared/domain/staff/appearance.ts'
import { LANGUAGES, type Language } from '../../../shared/text/language.ts'
import { useSession } from '../../api/session.ts'
import { showLanguage } from '../../i18n/translations.ts'
import { useText } from '../../i18n/useText.ts'
import { LANGUAGE_NAMES } from '../../parts/LanguageSwitch.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { useSetting } from './useSetting.ts'

/** Language and script, colours, size of text: each holds at once, and whenever this person signs in here. */
export function LookSettings() {
  const { t, language } = useText()
  const { theme, textSize } = useSession()
  const set = useSetting()
  function speak(value: string): void {
    const wanted: Language = LANGUAGES.find((one) => one === value) ?? language
    showLanguage(wanted)
    set({ language: wanted })
  }
  return (
    <section className="panel" aria-label={t('screens.settings.look.title')}>
      <h2>{t('screens.settings.look.title')}</h2>
      <p className="mut">{t('screens.settings.look.explain')}</p>
      <div className="fieldGrid">
        <SelectField
          label={t('screens.settings.look.language')}
          value={language}
          options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          field="settings.language"
          onChange={speak}
        />
        <SelectField
          label={t('screens.settings.look.theme')}
          value={theme}
          options={THEMES.map((value) => ({ value, label: t(`screens.settings.look.themes.${value}`) }))}
          field="settings.theme"
          onChange={(value) => {
            set({ theme: THEMES.find((one) => one === value) ?? theme })
          }}
        />
        <SelectField
          label={t('screens.settings.look.textSize')}
          value={String(textSize)}
          options={TEXT_SIZES.map((size) => ({ value: String(size), label: `${String(size)} %` }))}
          field="settings.textSize"
          onChange={(value) => {
            set({ textSize: TEXT_SIZES.find((size) => String(size) === value) ?? textSize })
          }}
        />
      </div>
    </section>
  )
}
