import { plain, type Block, type DocumentContent, type PairedText } from '../../shared/document/content/content.ts'

/** Our own faces, so that both embed subsets of the same files. */
function faces(folder: string): string {
  const face = (file: string, more: string): string =>
    `@font-face { font-family: Order; src: url('file://${folder}/SourceSerif4-${file}.ttf'); ${more} }`
  return face('Regular', '') + face('Italic', 'font-style: italic') + face('Bold', 'font-weight: bold')
}

const STYLE = `@page { size: A4; margin: 20mm }
body { font: 10pt/1.35 Order, serif; margin: 0 }
.row { display: grid; grid-template-columns: 1fr 1fr; column-gap: 8mm; margin-bottom: 2mm }
.title, .spaced, .centred, .institution, .subheading { text-align: center; font-weight: bold }
table { width: 100%; border-collapse: collapse } td { border: 0.4pt solid; padding: 1mm }`

/** The same words as a page: two columns, paragraph by paragraph, in the same faces. */
export function orderHtml(content: DocumentContent, fonts: string): string {
  const body = content.blocks.map(blockHtml).join('\n')
  return `<!doctype html><html lang="sr-Latn-ME"><meta charset="utf-8"><title>-</title><style>${faces(fonts)}${STYLE}</style><body>${body}</body></html>`
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'text':
      return pair(block.text, block.style, block.label)
    case 'table':
      return `<table>${block.rows.map(({ cells }) => `<tr>${cells.map(cell).join('')}</tr>`).join('')}</table>`
    case 'signatures':
      return block.signatories.map(({ role, name }) => pair(role, 'centred') + pair(name, 'centred')).join('')
    case 'qr':
    case 'chart':
    case 'emblem':
    case 'pageBreak':
    case 'gap':
      return ''
  }
}

function pair(text: PairedText, style: string, label = { cnr: '', en: '' }): string {
  const column = (language: 'cnr' | 'en', lang: string): string =>
    `<p lang="${lang}">${escaped(`${label[language]} ${plain(text[language])}`.trim())}</p>`
  return `<div class="row ${style}">${column('cnr', 'sr-Latn-ME')}${column('en', 'en')}</div>`
}

function cell(text: PairedText): string {
  return `<td>${escaped(plain(text.cnr))}<br>${escaped(plain(text.en))}</td>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
