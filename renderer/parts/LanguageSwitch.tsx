import { LANGUAGES, LOCALE_TAGS, type Language } from '../../shared/text/language.ts'
import { useSessionCommand } from '../api/useChannel.ts'
import { LanguageButtons } from '../ui/LanguageButtons.tsx'
import { showLanguage } from '../i18n/translations.ts'
import { useText } from '../i18n/useText.ts'

/** Montenegrin Latin, Cyrillic, English: each named in its own script, switched at once everywhere. */
export function LanguageSwitch() {
  const { t, language } = useText()
  const setLanguage = useSessionCommand('session.setLanguage')
  function choose(id: Language): void {
    showLanguage(id)
    setLanguage.mutate({ language: id })
  }
  return (
    <LanguageButtons
      groupLabel={t('shell.language.label')}
      current={language}
      options={LANGUAGES.map((id) => ({
        id,
        name: LANGUAGE_NAMES[id],
        lang: LOCALE_TAGS[id],
      }))}
      onChoose={(id) => {
        choose(LANGUAGES.find((known) => known === id) ?? 'cnr')
      }}
    />
  )
}

// Names of languages stand in the language itself, whatever the screen speaks, so they are no translations.
export const LANGUAGE_NAMES = {
  cnr: 'Latinica',
  'cnr-Cyrl': 'Ћирилица',
  en: 'English',
} as const satisfies Record<Language, string>
