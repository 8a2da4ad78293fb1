import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillSignInPage } from '../../../electron/start/fillSignInPage.ts'
import { createQueryClient } from '../../../renderer/api/queryClient.ts'
import { drawSignIn } from '../../../renderer/drawSignIn.tsx'
import { stateOf } from '../../../renderer/drawnState.ts'
import { speak } from '../../../renderer/i18n/translations.ts'
import { Root } from '../../../renderer/Root.tsx'
import type { ForeseenSignIn } from '../../../shared/contract/drawnSignIn.ts'
import { personId } from '../../../shared/domain/staff/account.ts'
import { LANGUAGES, LOCALE_TAGS, type Language } from '../../../shared/text/language.ts'

const pages = mkdtempSync(join(tmpdir(), 'naknada-pages-'))
const [one, two, three] = ['1', '2', '3'].map((sign) => personId.parse(sign.repeat(16)))

beforeAll(() => {
  writeFileSync(
    join(pages, 'index.html'),
    '<html lang="sr-Latn-ME"><title>Naknada</title><body><div id="root"></div></body></html>',
  )
  for (const language of LANGUAGES)
    writeFileSync(join(pages, `signIn.${language}.json`), JSON.stringify(drawSignIn(language)))
})
afterAll(() => {
  rmSync(pages, { recursive: true })
})

function foreseenIn(language: Language): ForeseenSignIn {
  return {
    language,
    theme: 'system',
    textSize: 100,
    accounts: [
      {
        id: one,
        displayName: 'Džana "Dž." <b>Ćetković</b> & $& sin',
        sex: 'f',
        roles: ['judge', 'head'],
        office: 'VSPG',
      },
      { id: two, displayName: "Ljubo Š'ćepanović", sex: 'm', roles: ['clerk'], office: 'ODT-BR' },
      { id: three, displayName: 'Njegoš', sex: 'm', roles: ['auditor'], office: 'VSPG' },
    ],
    disabled: [three],
    lastPerson: two,
  } as ForeseenSignIn
}

/** What the program of the page draws where it begins with the same. */
function drawnByProgram(foreseen: ForeseenSignIn): string {
  speak(foreseen.language)
  const queryClient = createQueryClient()
  queryClient.setQueryData(['session.state', {}], stateOf(foreseen))
  return renderToString(createElement(Root, { queryClient }))
}

const plain = (markup: string) => markup.replaceAll('&#x27;', '&#39;')

test.each(LANGUAGES)('the page that main fills in is the one that the program of the page draws: %s', (language) => {
  const foreseen = foreseenIn(language)
  const page = fillSignInPage(pages, foreseen)
  const [, drawn] = /<div id="root" data-drawn="[^"]*">(.*)<\/div><\/body>/s.exec(page) ?? []
  expect(drawn).toBeDefined()
  expect(plain(drawn ?? '')).toBe(plain(drawnByProgram(foreseen)))
  expect(page).toContain(`<html lang="${LOCALE_TAGS[language]}" data-installation="real">`)
})

test('without somebody who was here last the first one is chosen', () => {
  const { lastPerson: _last, ...foreseen } = foreseenIn('cnr')
  const [, drawn] = /<div id="root" data-drawn="[^"]*">(.*)<\/div><\/body>/s.exec(fillSignInPage(pages, foreseen)) ?? []
  expect(plain(drawn ?? '')).toBe(plain(drawnByProgram(foreseen)))
})

test('from what it was drawn stands beside it, whatever signs are in it', () => {
  const foreseen = foreseenIn('en')
  const [, kept = ''] = /data-drawn="([^"]*)"/.exec(fillSignInPage(pages, foreseen)) ?? []
  const signs: Readonly<Record<string, string>> = {
    '&quot;': '"',
    '&#39;': "'",
    '&lt;': '<',
    '&gt;': '>',
    '&amp;': '&',
  }
  expect(JSON.parse(kept.replace(/&[^;]+;/g, (entity) => signs[entity] ?? entity))).toEqual(foreseen)
  expect(kept).not.toMatch(/[<>]/)
})
