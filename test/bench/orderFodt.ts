import { plain, type Block, type DocumentContent, type PairedText } from '../../shared/document/content/content.ts'

const NAMESPACES = ['office', 'style', 'text', 'table', 'fo']
  .map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'fo' ? 'xsl-fo-compatible' : name}:1.0"`,
  )
  .join(' ')

const STYLES = `<office:automatic-styles>
<style:page-layout style:name="sheet"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin="20mm"/></style:page-layout>
<style:style style:name="cnr" style:family="paragraph"><style:text-properties style:font-name="Source Serif 4" fo:font-family="'Source Serif 4'" fo:font-size="10pt" fo:language="sr" fo:country="ME"/></style:style>
<style:style style:name="en" style:family="paragraph"><style:text-properties style:font-name="Source Serif 4" fo:font-family="'Source Serif 4'" fo:font-size="10pt" fo:language="en" fo:country="GB"/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="sheet"/></office:master-styles>`

/** The same words as a flat text document: a table with a row per pair of paragraphs, in the same face. */
export function orderFodt(content: DocumentContent): string {
  const rows = content.blocks.flatMap(rowsOf).join('\n')
  const table = `<table:table table:name="order"><table:table-column table:number-columns-repeated="2"/>${rows}</table:table>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
${STYLES}<office:body><office:text>${table}</office:text></office:body></office:document>`
}

function rowsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'text':
      return [pair(block.text, block.label)]
    case 'table':
      return block.rows.map(({ cells }) => cells.map((cell) => pair(cell)).join(''))
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
  const cell = (side: 'cnr' | 'en'): string =>
    `<table:table-cell><text:p text:style-name="${side}">${escaped(`${label[side]} ${plain(text[side])}`.trim())}</text:p></table:table-cell>`
  return `<table:table-row>${cell('cnr')}${cell('en')}</table:table-row>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
