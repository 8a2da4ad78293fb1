import { readXml } from './readXml.ts'
import { SHEET_SPACES } from './workbookParts.ts'

/** Forms that every program knows as those of dates and times (ECMA-376, 18.8.30; the ranges of other languages included). */
const BUILT_IN = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const
/** What in a form is no sign of a date: quoted words, colours and conditions, signs that are written as they are. */
const NO_SIGN = /"[^"]*"|\[[^\]]*\]|\\./gu
const DATE_SIGN = /[dmyg]/iu
const MOST_FORMS = 65_000

/** Whether cells of a style are shown as dates, by the number of the style; undefined where the part is broken. */
export async function readDateStyles(xml: string): Promise<readonly boolean[] | undefined> {
  const own = new Map<string, boolean>()
  const styles: boolean[] = []
  let isInside = false
  const isSound = await readXml(xml, SHEET_SPACES, {
    begin({ name, attributes }) {
      if (name === 'numFmt') own.set(attributes['numFmtId'] ?? '', isDateForm(attributes['formatCode'] ?? ''))
      else if (name === 'cellXfs') isInside = true
      else if (name === 'xf' && isInside) {
        const form = attributes['numFmtId'] ?? '0'
        styles.push(own.get(form) ?? isBuiltIn(Number(form)))
      }
    },
    end(name) {
      if (name === 'cellXfs') isInside = false
    },
    isEnough: () => styles.length > MOST_FORMS,
  })
  return isSound ? styles : undefined
}

function isBuiltIn(form: number): boolean {
  return BUILT_IN.some(([first, last]) => form >= first && form <= last)
}

function isDateForm(code: string): boolean {
  return DATE_SIGN.test(code.slice(0, 300).replace(NO_SIGN, ''))
}
