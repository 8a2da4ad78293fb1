import { plain, type Block, type DocumentContent, type Run } from './content.ts'

/** What an issued act is besides its words. */
export type ActIdentity = Readonly<{ number: string; issued: string }>

/**
 * The Montenegrin words of a document as one text, the same for every language, script and size in which it is drawn: a JSON list
 * of template, version, number, day, title and blocks, in their order, without blanks (docs/documents.md). The fingerprint of the content is over
 * these bytes in UTF-8.
 */
export function canonicalContent(
  { template, title, date, blocks }: Pick<DocumentContent, 'template' | 'title' | 'date' | 'blocks'>,
  { number, issued }: ActIdentity,
): string {
  const { id, version } = template
  return JSON.stringify(['naknada-content', 1, id, version, number, issued, date, title.cnr, blocks.flatMap(wordsOf)])
}

function wordsOf(block: Block): readonly unknown[] {
  switch (block.kind) {
    case 'text':
      return block.onlyWith === 'en' ? [] : [['text', block.style, block.label?.cnr ?? '', say(block.text.cnr)]]
    case 'table':
      return [
        [
          'table',
          block.columns.map(({ header }) => say(header.cnr)),
          block.rows.map(({ cells }) => cells.map(({ cnr }) => say(cnr))),
        ],
      ]
    case 'signatures':
      return [['signatures', block.signatories.map(({ role, name }) => [say(role.cnr), say(name.cnr)])]]
    case 'qr':
      return [['qr', block.data]]
    case 'chart':
      return [['chart', say(block.title.cnr), block.groups.map(({ label, shown }) => [say(label.cnr), shown])]]
    case 'emblem':
    case 'pageBreak':
    case 'gap':
      return []
  }
}

function say(runs: readonly Run[]): string {
  return plain(runs).normalize('NFC')
}
