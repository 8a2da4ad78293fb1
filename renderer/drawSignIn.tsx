import { renderToString } from 'react-dom/server'
import { NAME, WORDS, type DrawnSignIn } from '../shared/contract/drawnSignIn.ts'
import { listOfficeCodes } from '../shared/domain/offices/offices.ts'
import { ROLES } from '../shared/domain/staff/roles.ts'
import { createMessageOptions, hasTranslation } from '../shared/text/i18n.ts'
import type { Language } from '../shared/text/language.ts'
import type { MessageKey } from '../shared/text/messageKey.ts'
import { createQueryClient } from './api/queryClient.ts'
import { stateOf } from './drawnState.ts'
import { AccountRow } from './features/signIn/AccountPicker.tsx'
import { speak, translations } from './i18n/translations.ts'
import { textIn } from './i18n/useText.ts'
import { Root } from './Root.tsx'

const BEFORE_ROWS = '</legend>'
const SEXES = ['m', 'f'] as const

/**
 * Run by the build (vite.config.ts): the sign-in page of an office in a language, with places for what only its machine
 * knows. The window shows it before any script of it has run (docs/decisions/0033).
 */
export function drawSignIn(language: Language): DrawnSignIn {
  speak(language)
  const { t, office } = textIn(
    language,
    (key, params = {}) => translations.t(key, createMessageOptions(params)),
    (key): key is MessageKey => hasTranslation(translations, key),
  )
  const sayRole = (role: (typeof ROLES)[number]) =>
    SEXES.map((sex) => [`${role}.${sex}`, t(`roles.${role}.${sex}`)] as const)
  return {
    title: t('shell.signIn.title'),
    ...drawPage(language),
    row: drawRow(false),
    chosenRow: drawRow(true),
    roles: Object.fromEntries(ROLES.flatMap(sayRole)) as DrawnSignIn['roles'],
    offices: Object.fromEntries(listOfficeCodes().map((code) => [code, office(code)])),
    disabled: t('shell.signIn.disabled'),
  }
}

function drawPage(language: Language): Pick<DrawnSignIn, 'before' | 'after'> {
  const queryClient = createQueryClient()
  const state = stateOf({ language, theme: 'system', textSize: 100, accounts: [], disabled: [] })
  queryClient.setQueryData(['session.state', {}], state)
  const [before, after, ...more] = renderToString(<Root queryClient={queryClient} />).split(BEFORE_ROWS)
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error('The sign-in page has no one place for those who may sign in.')
  return { before: before + BEFORE_ROWS, after }
}

function drawRow(isChosen: boolean): string {
  return renderToString(<AccountRow name={NAME} words={WORDS} isChosen={isChosen} onChoose={() => undefined} />)
}
