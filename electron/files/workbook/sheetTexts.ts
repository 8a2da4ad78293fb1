import { readXml } from './readXml.ts'
import { SHEET_SPACES } from './workbookParts.ts'

const MOST_TEXTS = 500_000
/** A sign that XML does not take, as office programs write it. */
const ESCAPED = /_x([0-9a-f]{4})_/giu

/** The texts that cells share, by their number, without how they are read aloud; undefined where the part is broken or holds too many. */
export async function readSheetTexts(xml: string): Promise<readonly string[] | undefined> {
  const texts: string[] = []
  let current = ''
  let isText = false
  let aloud = 0
  const isSound = await readXml(xml, SHEET_SPACES, {
    begin({ name }) {
      if (name === 'si') current = ''
      else if (name === 'rPh') aloud += 1
      else if (name === 't') isText = aloud === 0
    },
    text(text) {
      if (isText) current += text
    },
    end(name) {
      if (name === 't') isText = false
      else if (name === 'rPh') aloud -= 1
      else if (name === 'si') texts.push(unescapeSigns(current))
    },
    isEnough: () => texts.length > MOST_TEXTS,
  })
  return isSound && texts.length <= MOST_TEXTS ? texts : undefined
}

/** A text of a cell with the signs that office programs write as numbers. */
export function unescapeSigns(text: string): string {
  return text.replace(ESCAPED, (_whole, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)))
}
