import type { LocaleFiles } from './localeFiles.ts'
import { addMessages } from './translations.ts'

// Lazy: what only the first run and the screens after sign-in say.
const signedInFiles: LocaleFiles = import.meta.glob<string>(
  '../../resources/locales/*/{about,acts,collection,deadlines,duties,enforcement,findings,forms,identifiers,monitoring,notices,papers,proof,radar,rights,rules,screens,search,service,stateCompensation,today,workload}.json',
  { eager: true, import: 'default', query: '?raw' },
)
addMessages(signedInFiles)
