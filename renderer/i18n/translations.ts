import { MESSAGE_FORMATS } from '../../shared/format/messageFormats.ts'
import { createI18n } from '../../shared/text/i18n.ts'
import { LANGUAGES, LOCALE_TAGS, type Language } from '../../shared/text/language.ts'
import { namespacesIn, startFiles, type LocaleFiles } from './localeFiles.ts'

const START = ['errors', 'refusals', 'roles', 'shell']
const SIGNED_IN = [
  'about',
  'acts',
  'collection',
  'deadlines',
  'duties',
  'enforcement',
  'findings',
  'forms',
  'identifiers',
  'notices',
  'proof',
  'rights',
  'rules',
  'screens',
  'search',
  'service',
  'stateCompensation',
  'today',
  'workload',
]

/** The window's own i18next; `I18nextProvider` hands it to the screens. */
export const translations = createI18n({
  namespaces: [...START, ...SIGNED_IN],
  searched: ['shell'],
  resources: {},
  formats: MESSAGE_FORMATS,
})
const files: LocaleFiles[] = [startFiles]
const shown = new Set<Language>()

/** Switches every visible text at once, and says so to assistive technology. */
export function showLanguage(language: Language): void {
  speak(language)
  document.documentElement.lang = LOCALE_TAGS[language]
}

/** Goes over to a language; it is read from the bundle when it is first spoken. */
export function speak(language: Language): void {
  if (!shown.has(language)) {
    shown.add(language)
    for (const group of files) addNamespaces(group, language)
  }
  if (translations.language !== LOCALE_TAGS[language]) void translations.changeLanguage(LOCALE_TAGS[language])
}

/** Messages of a part of the program that is loaded later, in every language shown so far. */
export function addMessages(more: LocaleFiles): void {
  files.push(more)
  for (const language of LANGUAGES) {
    if (shown.has(language)) addNamespaces(more, language)
  }
}

function addNamespaces(group: LocaleFiles, language: Language): void {
  for (const [namespace, messages] of Object.entries(namespacesIn(group, language))) {
    translations.addResourceBundle(LOCALE_TAGS[language], namespace, messages)
  }
}
