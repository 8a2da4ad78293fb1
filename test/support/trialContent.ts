import { getSharedFontSet } from '../../electron/documents/fontSet.ts'
import { renderContent, type RenderOptions } from '../../electron/documents/renderContent.ts'
import {
  paired,
  type Block,
  type DocumentContent,
  type DocumentLanguage,
  type TableBlock,
  type TextBlock,
} from '../../shared/document/content/content.ts'
import { pdfFile } from './pdf.ts'

/** A document of nothing but the given blocks. */
export function createTrialContent(blocks: readonly Block[]): DocumentContent {
  return {
    template: { id: 'trial', version: '1' },
    title: { cnr: 'Proba', en: 'Trial' },
    running: { cnr: 'Proba', en: 'Trial' },
    date: '2026-06-15',
    keep: [],
    blocks,
  }
}

/** Draws blocks and gives the path of the file. */
export async function createTrialFile(
  blocks: readonly Block[],
  language: DocumentLanguage = 'cnr',
  options: RenderOptions = {},
): Promise<string> {
  const { bytes } = await renderContent(createTrialContent(blocks), language, getSharedFontSet(), options)
  return pdfFile(bytes)
}

/** A paragraph; the English is the same text where none is given. */
export function paragraph(id: string, cnr: string, more: Partial<TextBlock> = {}, en = cnr): TextBlock {
  return { kind: 'text', id, style: 'paragraph', text: paired({ cnr, en }), ...more }
}

/** A table of two columns with a row for each text. */
export function createTable(rows: readonly string[], id = 'table'): TableBlock {
  return {
    kind: 'table',
    id,
    summary: paired({ cnr: 'Tabela', en: 'Table' }),
    columns: [
      { header: paired({ cnr: 'Zaglavlje', en: 'Heading' }), share: 1, align: 'left' },
      { header: paired({ cnr: 'Iznos', en: 'Amount' }), share: 1, align: 'right' },
    ],
    rows: rows.map((text) => ({ cells: [paired({ cnr: text, en: text }), paired({ cnr: '0,00 €', en: 'EUR 0.00' })] })),
  }
}

/** A code and a chart: what is no text. */
export function createFigures(): readonly Block[] {
  const said = (cnr: string, en: string) => paired({ cnr, en })
  return [
    paragraph('a', 'Prvi red'),
    {
      kind: 'qr',
      id: 'code',
      data: 'NAKNADA 1/26 23153,23',
      alt: { cnr: 'Kôd s podacima odluke', en: 'Code with the data of the decision' },
      caption: said('Provjera', 'Check'),
    },
    {
      kind: 'chart',
      id: 'chart',
      title: said('Dosuđeno', 'Awarded'),
      alt: { cnr: 'Dosuđeno u 2026. godini', en: 'Awarded in 2026' },
      groupHeader: said('Ishod', 'Outcome'),
      series: [{ name: said('Zahtjevi', 'Claims'), fill: 'hatch' }],
      groups: [
        { label: said('u cjelini', 'in full'), values: [12], shown: [{ cnr: '12', en: '12' }] },
        { label: said('nijedan', 'none'), values: [0], shown: [{ cnr: '0', en: '0' }] },
      ],
    },
  ]
}

/** `count` words that say where they belong: `p3w1 p3w2 …`. */
export function numbered(mark: string, count: number): string {
  return Array.from({ length: count }, (_, index) => `${mark}w${index + 1}`).join(' ')
}
