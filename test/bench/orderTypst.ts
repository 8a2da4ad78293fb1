import { plain, type Block, type DocumentContent, type PairedText } from '../../shared/document/content/content.ts'

const HEAD = `#set document(title: "-")
#set page(paper: "a4", margin: 20mm)
#set text(font: "Source Serif 4", size: 10pt)
#let pair(cnr, en) = grid(columns: (1fr, 1fr), column-gutter: 8mm, text(lang: "sr", cnr), text(lang: "en", en))
`

/** The same words for Typst: two columns, paragraph by paragraph, in the same face. */
export function orderTypst(content: DocumentContent): string {
  return HEAD + content.blocks.flatMap(linesOf).join('\n')
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'text':
      return [pair(block.text, block.label)]
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.map((cell) => pair(cell)))
    case 'signatures':
      return block.signatories.flatMap(({ role, name }) => [pair(role), pair(name)])
    case 'qr':
    case 'chart':
    case 'emblem':
    case 'pageBreak':
    case 'gap':
      return []
  }
}

function pair(text: PairedText, label = { cnr: '', en: '' }): string {
  const side = (name: 'cnr' | 'en'): string => JSON.stringify(`${label[name]} ${plain(text[name])}`.trim())
  return `#pair(${side('cnr')}, ${side('en')})`
}
