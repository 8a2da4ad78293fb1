import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DRAWN_FROM, NAME, WORDS, type DrawnSignIn, type ForeseenSignIn } from '../../shared/contract/drawnSignIn.ts'
import { HEAD_CODES } from '../../shared/domain/caseFile/headCodes.ts'
import type { Account } from '../../shared/domain/staff/account.ts'
import { describeAccount } from '../../shared/domain/staff/describeAccount.ts'
import type { Role } from '../../shared/domain/staff/roles.ts'
import { toCyrillic } from '../../shared/text/cyrillic.ts'
import { LOCALE_TAGS } from '../../shared/text/language.ts'

const EMPTY_ROOT = '<div id="root"></div>'

/**
 * The start page with the sign-in in it as the build has drawn it (`renderer/drawSignIn.tsx`), those who may sign in filled in,
 * and from what, for the program of the page to take it over. `pages` is the folder of the built page.
 */
export function fillSignInPage(pages: string, foreseen: ForeseenSignIn): string {
  const drawn = JSON.parse(readFileSync(join(pages, `signIn.${foreseen.language}.json`), 'utf8')) as DrawnSignIn
  const content = `${drawn.before}${fillRows(drawn, foreseen)}${drawn.after}`
  const root = `<div id="root" ${DRAWN_FROM}="${escape(JSON.stringify(foreseen))}">${content}</div>`
  return readFileSync(join(pages, 'index.html'), 'utf8')
    .replace(/<html lang="[^"]*">/, `<html lang="${LOCALE_TAGS[foreseen.language]}" data-installation="real">`)
    .replace(/<title>[^<]*/, () => `<title>${escape(drawn.title)}`)
    .replace(EMPTY_ROOT, () => root)
}

function fillRows(
  { row, chosenRow, roles, offices, disabled: closed }: DrawnSignIn,
  { accounts, disabled, language, lastPerson = accounts[0]?.id }: ForeseenSignIn,
): string {
  const words = {
    role: (role: Role, sex: Account['sex']) => roles[`${role}.${sex}`],
    office: (code: string) => offices[code] ?? code,
    disabled: closed,
  }
  const rows = accounts.map((account) => {
    const { id, displayName } = account
    const name = language === 'cnr-Cyrl' ? toCyrillic(displayName, HEAD_CODES) : displayName
    const said = describeAccount(account, disabled.includes(id), words)
    return (id === lastPerson ? chosenRow : row).replace(NAME, () => escape(name)).replace(WORDS, () => escape(said))
  })
  return rows.join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}
