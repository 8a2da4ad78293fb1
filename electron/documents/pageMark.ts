import type { Language } from '../../shared/text/language.ts'
import { toCyrillic } from '../../shared/text/cyrillic.ts'
import { wordPair } from '../../shared/document/words.ts'
import type { DocumentLanguage } from '../../shared/document/content/content.ts'
import { codeModules, type CodeData } from './layout/codeModules.ts'
import { codeRectangles } from './layout/codeRectangles.ts'
import { footOf, type Paper } from './layout/paper.ts'
import type { Placed, PlacedText } from './layout/placed.ts'
import type { FontSet } from './fontSet.ts'

/** The mark of one page: what its code holds, and the short code that is printed beside it. */
export type PageMark = Readonly<{ code: CodeData; short: string }>

// From the foot of the sheet: one line below the page number.
const SHORT_CODE = 22

/** The word before the short code, in the languages of a sheet. */
function wordOf(language: DocumentLanguage): string {
  const { cnr, en } = wordPair('pageCode')
  const words: Readonly<Record<DocumentLanguage, string>> = {
    cnr,
    'cnr-Cyrl': toCyrillic(cnr),
    en,
    bilingual: `${cnr} · ${en}`,
  } satisfies Record<Language | 'bilingual', string>
  return `${words[language]}: `
}

/** The word that leads to the short code at the foot of a page: part of its words, which the code itself is not. */
export function placeMarkWord(language: DocumentLanguage, paper: Paper, fonts: FontSet): readonly PlacedText[] {
  return paper.code === undefined ? [] : [textAt(wordOf(language), footOf(paper).x, paper, fonts)]
}

/** The code of a page and the short code behind its word: furniture, drawn last. */
export function placeMark(mark: PageMark, language: DocumentLanguage, paper: Paper, fonts: FontSet): readonly Placed[] {
  const { code } = paper
  if (code === undefined) return []
  const modules = codeModules(mark.code)
  const unit = code.side / modules.length
  const word = wordOf(language)
  const x = footOf(paper).x + (fonts.regular.width(word) * paper.foot) / 1000
  return [
    {
      kind: 'shape',
      element: null,
      pagination: 'Footer',
      fill: 'solid',
      outlined: false,
      rectangles: codeRectangles(modules, { x: code.x, y: code.y, unit }),
    },
    textAt(mark.short, x, paper, fonts),
  ]
}

function textAt(text: string, x: number, paper: Paper, fonts: FontSet): PlacedText {
  const y = paper.height - SHORT_CODE
  const face = fonts.regular
  return { kind: 'text', element: null, pagination: 'Footer', x, y, face, size: paper.foot, text, grey: true }
}
