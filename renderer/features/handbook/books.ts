import handbookCnr from '../../../docs/handbook/cnr.md?raw'
import handbookEn from '../../../docs/handbook/en.md?raw'
import guideCnr from '../../../docs/handbook/installation.cnr.md?raw'
import guideEn from '../../../docs/handbook/installation.en.md?raw'
import { toCyrillicMessage } from '../../../shared/text/cyrillicMessages.ts'
import type { Language } from '../../../shared/text/language.ts'
import { HANDBOOK_PARTS, type HandbookPart } from '../../api/handbookParts.ts'
import { readHandbook, type Part, type Passage, type Row, type Span } from './readHandbook.ts'

export type NamedPart = Part & Readonly<{ id: HandbookPart }>

const read = new Map<Language, readonly NamedPart[]>()

/** The handbook and the guide of the administrator as one book, in the language and script shown. */
export function bookIn(language: Language): readonly NamedPart[] {
  const known = read.get(language)
  if (known !== undefined) return known
  const book = language === 'cnr-Cyrl' ? bookIn('cnr').map(inCyrillic) : nameParts(language)
  read.set(language, book)
  return book
}

function nameParts(language: Exclude<Language, 'cnr-Cyrl'>): readonly NamedPart[] {
  const [handbook, guide] = language === 'en' ? [handbookEn, guideEn] : [handbookCnr, guideCnr]
  const parts = [...readHandbook(handbook), ...readHandbook(guide)]
  if (parts.length !== HANDBOOK_PARTS.length) throw new Error('handbook: a part without a name')
  return HANDBOOK_PARTS.flatMap((id, index) => {
    const part = parts[index]
    return part === undefined ? [] : [{ ...part, id }]
  })
}

function inCyrillic(part: NamedPart): NamedPart {
  return { ...part, title: toCyrillicMessage(part.title), passages: part.passages.map(passageInCyrillic) }
}

function passageInCyrillic(passage: Passage): Passage {
  switch (passage.kind) {
    case 'paragraph':
      return { ...passage, spans: passage.spans.map(spanInCyrillic) }
    case 'item':
      return { ...passage, paragraphs: rowInCyrillic(passage.paragraphs) }
    case 'row':
      return { ...passage, heads: rowInCyrillic(passage.heads), cells: rowInCyrillic(passage.cells) }
    case 'picture':
      return { ...passage, title: toCyrillicMessage(passage.title) }
  }
}

function rowInCyrillic(row: Row): Row {
  return row.map((spans) => spans.map(spanInCyrillic))
}

/** Keys, commands and names of files are set as code, and stay as they are in every script. */
function spanInCyrillic(span: Span): Span {
  return span.look === 'code' ? span : { ...span, text: toCyrillicMessage(span.text) }
}
