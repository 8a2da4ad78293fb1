import { readdirSync, readFileSync } from 'node:fs'
import { textIn, type Text } from '../../../renderer/i18n/useText.ts'
import { MESSAGE_FORMATS } from '../../../shared/format/messageFormats.ts'
import { toCyrillicNamespaces } from '../../../shared/text/cyrillicMessages.ts'
import { createI18n, createTranslate, hasTranslation, type Namespaces } from '../../../shared/text/i18n.ts'
import type { MessageKey } from '../../../shared/text/messageKey.ts'
import type { Language } from '../../../shared/text/language.ts'

/** The messages of a language, from the locale files themselves. */
export function screenMessages(language: Language): ReturnType<typeof createI18n> {
  const written = namespacesIn(language === 'en' ? 'en' : 'cnr')
  const shown = language === 'cnr-Cyrl' ? toCyrillicNamespaces(written) : written
  return createI18n({
    namespaces: Object.keys(written),
    resources: { [language]: shown },
    formats: MESSAGE_FORMATS,
    language,
  })
}

/** What a screen says in a language. */
export function screenText(language: Language): Text {
  const messages = screenMessages(language)
  const translate = createTranslate<MessageKey>(messages)
  return textIn(
    language,
    (key, params = {}) => translate(key, params, language),
    (key): key is MessageKey => hasTranslation(messages, key, language),
  )
}

function namespacesIn(folder: 'cnr' | 'en'): Namespaces {
  const path = `resources/locales/${folder}`
  return Object.fromEntries(
    readdirSync(path).map((file) => [
      file.replace('.json', ''),
      JSON.parse(readFileSync(`${path}/${file}`, 'utf8')) as object,
    ]),
  )
}
