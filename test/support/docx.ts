import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

type Parts = Readonly<{
  paragraphs: readonly string[]
  table?: readonly (readonly string[])[]
  footnote?: string
  header?: string
  /** Words that a change of the text has taken out, and that still lie in the file. */
  deleted?: string
}>

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORDS = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** A DOCX as word processors write it, of the parts that are given. */
export function docxOf(parts: Parts): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(CONTENT_TYPES),
    '_rels/.rels': strToU8(relations([['rId1', 'officeDocument', 'word/document.xml']])),
    'word/_rels/document.xml.rels': strToU8(
      relations([
        ['rId1', 'footnotes', 'footnotes.xml'],
        ['rId2', 'header', 'header1.xml'],
      ]),
    ),
    'word/document.xml': strToU8(documentOf(parts)),
    'word/footnotes.xml': strToU8(
      `${HEAD}<w:footnotes ${W}><w:footnote w:id="1">${paragraph(parts.footnote ?? '')}</w:footnote></w:footnotes>`,
    ),
    'word/header1.xml': strToU8(`${HEAD}<w:hdr ${W}>${paragraph(parts.header ?? '')}</w:hdr>`),
  })
}

function documentOf({ paragraphs, table, footnote, deleted }: Parts): string {
  const reference = footnote === undefined ? '' : '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
  const change =
    deleted === undefined ? '' : `<w:p><w:del w:id="9"><w:r><w:delText>${deleted}</w:delText></w:r></w:del></w:p>`
  const section = '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/></w:sectPr>'
  const body = [...paragraphs.map(paragraph), tableOf(table ?? []), reference, change, section].join('')
  return `${HEAD}<w:document ${W} ${R}><w:body>${body}</w:body></w:document>`
}

const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

function tableOf(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`
}

function relations(entries: readonly (readonly [string, string, string])[]): string {
  const lines = entries.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`
}

const CONTENT_TYPES = [
  `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  `<Override PartName="/word/document.xml" ContentType="${WORDS}.document.main+xml"/>`,
  `<Override PartName="/word/footnotes.xml" ContentType="${WORDS}.footnotes+xml"/>`,
  `<Override PartName="/word/header1.xml" ContentType="${WORDS}.header+xml"/>`,
  '</Types>',
].join('')

/**
 * The same DOCX, whose text says that it unpacks to so many bytes: what a reader that takes it at its word makes room for. The parts
 * themselves stay as they are.
 */
export function bombOf(docx: Uint8Array, textBytes: number): Uint8Array {
  const bytes = Buffer.from(docx)
  const signature = Buffer.from('PK\u0001\u0002', 'latin1')
  for (let at = bytes.indexOf(signature); at !== -1; at = bytes.indexOf(signature, at + 1)) {
    const name = bytes.toString('latin1', at + 46, at + 46 + bytes.readUInt16LE(at + 28))
    if (name === 'word/document.xml') bytes.writeUInt32LE(textBytes, at + 24)
  }
  return bytes
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Every part of a DOCX file by its name. */
export function partsOfDocx(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

/** A paragraph of a DOCX file, with the id of its style. */
export type DocxParagraph = Readonly<{ text: string; style: string }>

/** The paragraphs of a part of a DOCX file, cells of tables included, one after the other. */
export function paragraphsIn(xml: string): readonly DocxParagraph[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>|<w:p\/>/gsu)].map(([, inner = '']) => ({
    style: /<w:pStyle w:val="([^"]*)"/u.exec(inner)?.[1] ?? '',
    text: [...inner.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)]
      .map(([, text = '']) => text.replace(/&(\w+);/gu, (_all, name: string) => ENTITIES[name] ?? ''))
      .join('')
      .replaceAll('\u00a0', ' '),
  }))
}
