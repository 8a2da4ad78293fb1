import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readOnce } from './readOnce.ts'
import { readWithTool } from './readWithTool.ts'
import { createTemporaryFolder } from './temporaryFolder.ts'

/** Writes bytes to a file of their own and gives its path. */
export function pdfFile(bytes: Uint8Array): string {
  const path = join(createTemporaryFolder('naknada-pdf-'), 'document.pdf')
  writeFileSync(path, bytes)
  return path
}

/** The text as a reader would copy it: words that were divided are whole again, white space is made single. */
export const readPdfText = readOnce((path): string => {
  return readWithTool('pdftotext', [], path)
    .toString()
    .normalize('NFC')
    .replace(/\u00ad\s*/gu, '')
    .replace(/\s+/g, ' ')
})

/** Whether qpdf finds the file sound. */
export function isAcceptedByQpdf(path: string): boolean {
  return spawnSync('qpdf', ['--check', path]).status === 0
}

/** All bytes of the file with its streams unpacked. */
export const unpackPdf = readOnce((path): Buffer => readWithTool('qpdf', ['--qdf', '--object-streams=disable'], path))

export type PdfFont = Readonly<{ name: string; embedded: boolean }>

/** The fonts pdffonts lists. */
export function readPdfFonts(path: string): readonly PdfFont[] {
  const rows = execFileSync('pdffonts', [path], { encoding: 'utf8' }).trim().split('\n').slice(2)
  return rows.map((row) => ({
    name: row.split(/\s+/)[0] ?? '',
    embedded: / (yes|no) +(yes|no) +(yes|no) +\d+ +\d+$/.exec(row)?.[1] === 'yes',
  }))
}

/** What pdfinfo says: title, producer, tagged. */
export function readPdfInfo(path: string): string {
  return readWithTool('pdfinfo', [], path, []).toString()
}

/** The text by the structure of the file, as a reader of screens says it: without artifacts. */
export function readStructureText(path: string): string {
  return execFileSync('pdfinfo', ['-struct-text', path], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
}

/** How many watermarks are drawn in the file, each an artefact of its page. */
export function countWatermarks(path: string): number {
  const drawn = /\/Artifact <<\/Type \/Pagination \/Subtype \/Watermark>> BDC(?:(?!EMC)[\s\S])*? TJ\n/g
  return (unpackPdf(path).toString('latin1').match(drawn) ?? []).length
}
