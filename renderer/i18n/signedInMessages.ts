import type { LocaleFiles, Messages } from './messages.ts'
import { addMessages } from './translations.ts'

// What is said behind the door only; it is not waited for before the door stands.
const workFiles: LocaleFiles = import.meta.glob<Messages>(
  ['../../resources/locales/*/*.json', '!../../resources/locales/*/{errors,refusals,roles,screens,shell}.json'],
  { eager: true, import: 'default', query: '?flat' },
)
addMessages(workFiles)
