import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { expect, test } from 'vitest'
import { SessionContext, type SignedIn } from '../../../renderer/api/session.ts'
import { LastWhole } from '../../../renderer/features/audit/Verification.tsx'
import { SessionNotices } from '../../../renderer/parts/SessionNotices.tsx'
import { NOTICES } from '../../../shared/contract/session.ts'
import { LANGUAGES, type Language } from '../../../shared/text/language.ts'
import { screenMessages } from './screenText.ts'

const PARAMS = { file: 'cases.db', from: 7, to: 9, number: 7 }
const ALL = NOTICES.map((code) => ({ code, params: PARAMS }))

/** What somebody signed in reads in a place of the screen. */
function said(language: Language, place: ReactNode, state: Partial<SignedIn>): string {
  const session = { person: { roles: ['administrator'] }, notices: [], ...state } as unknown as SignedIn
  const page = createElement(SessionContext, { value: session }, place)
  return renderToStaticMarkup(createElement(I18nextProvider, { i18n: screenMessages(language) }, page))
}

test.each(LANGUAGES)('what is missing, damaged or unwritten is announced in words in %s', (language) => {
  const html = said(language, createElement(SessionNotices), { notices: ALL })
  expect(html.match(/role="alert"/g)).toHaveLength(NOTICES.length)
  expect(html).not.toMatch(/notices\.|\{\{/)
  expect(html).toContain('cases.db')
  expect(said(language, createElement(SessionNotices), {})).toBe('')
})

test.each(LANGUAGES)('when everything was last found whole is told on the day of this machine in %s', (language) => {
  const place = createElement(LastWhole)
  const at = new Date(2026, 5, 15, 0, 30)
  const html = said(language, place, { lastWholeAt: at.toISOString() })
  expect(html).toContain(language === 'en' ? '15 June 2026' : '15.06.2026.')
  expect(html).toContain(language === 'en' ? '00:30' : '00.30')
  expect(said(language, place, {})).not.toBe(html)
})
