import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { refusalOfCompound } from '../compoundFile.ts'
import { readXml } from './readXml.ts'
import { ZipParts } from './zipParts.ts'

/** The vocabulary of sheets (ECMA-376), the usual and the strict one. */
export const SHEET_SPACES = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
] as const
const RELATION_SPACES = ['http://schemas.openxmlformats.org/package/2006/relationships'] as const
const TYPE_SPACES = ['http://schemas.openxmlformats.org/package/2006/content-types'] as const
const TYPES = '[Content_Types].xml'
const MAIN = /spreadsheetml\.(?:sheet|template)\.main\+xml$/u
const MACROS = /macroEnabled|vbaProject/iu
const BINARY = /sheet\.binary/iu
/** What all parts that are read may come to when they are unpacked: many times the longest list. */
const MOST_UNPACKED = 40_000_000
const BYTES_IN_MEGABYTE = 1_000_000
const MOST_SHEETS = 20

/** The parts of a workbook that are read: its sheets that are not hidden, its texts, its forms of numbers. */
export type WorkbookParts = Readonly<{
  sheets: readonly string[]
  strings: string | undefined
  styles: string | undefined
  is1904: boolean
  /** The text of a part; empty where the workbook has none of that name. */
  read(name: string): Promise<Result<string>>
}>

/**
 * What a workbook consists of. What a file is follows from its bytes, never from its name. Errors: startList.locked, startList.oldFormat,
 * startList.openDocument, startList.binary, startList.macros, startList.notWorkbook, startList.damaged, startList.tooLarge (megabytes).
 */
export async function openWorkbook(bytes: Buffer): Promise<Result<WorkbookParts>> {
  const compound = refusalOfCompound(bytes)
  if (compound !== undefined) return failure(`startList.${compound}`)
  const zip = ZipParts.open(bytes)
  if (zip === undefined)
    return failure(bytes.subarray(0, 2).equals(Buffer.from('PK')) ? 'startList.damaged' : 'startList.notWorkbook')
  const read = readerOf(zip)
  const main = await findMain(zip, read)
  if (!main.ok) return main
  const book = await read(main.value)
  if (!book.ok) return book
  const relations = await read(main.value.replace(/([^/]+)$/u, '_rels/$1.rels'))
  if (!relations.ok) return relations
  const outline = await readOutline(book.value)
  const targets = await readTargets(relations.value, main.value)
  if (outline === undefined || targets === undefined) return failure('startList.damaged')
  const sheets = outline.sheets.slice(0, MOST_SHEETS).flatMap((id) => targets.find((one) => one.id === id)?.part ?? [])
  const partOf = (type: string) => targets.find((one) => one.type.endsWith(`/${type}`))?.part
  return success({ sheets, strings: partOf('sharedStrings'), styles: partOf('styles'), is1904: outline.is1904, read })
}

/** SECURITY: all parts together stay within one limit, however often one is asked for. */
function readerOf(zip: ZipParts): WorkbookParts['read'] {
  let left = MOST_UNPACKED
  return async (name) => {
    const part = await zip.part(name, left)
    if (part === undefined) return success('')
    if (part === 'damaged') return failure('startList.damaged')
    if (part === 'tooLarge') {
      return failure('startList.tooLarge', undefined, { megabytes: MOST_UNPACKED / BYTES_IN_MEGABYTE })
    }
    left -= part.length
    return success(part.toString('utf8').replace(/^\uFEFF/u, ''))
  }
}

async function findMain(zip: ZipParts, read: WorkbookParts['read']): Promise<Result<string>> {
  const mime = await read('mimetype')
  if (mime.ok && mime.value.includes('opendocument')) return failure('startList.openDocument')
  const types = await read(TYPES)
  if (!types.ok) return types
  if (types.value === '') return failure(zip.names().length === 0 ? 'startList.damaged' : 'startList.notWorkbook')
  if (MACROS.test(types.value)) return failure('startList.macros')
  if (BINARY.test(types.value)) return failure('startList.binary')
  let main: string | undefined
  const isSound = await readXml(types.value, TYPE_SPACES, {
    begin({ name, attributes }) {
      if (name === 'Override' && MAIN.test(attributes['ContentType'] ?? '')) main ??= attributes['PartName']?.slice(1)
    },
  })
  if (!isSound) return failure('startList.damaged')
  return main === undefined ? failure('startList.notWorkbook') : success(main)
}

async function readOutline(xml: string): Promise<Readonly<{ sheets: readonly string[]; is1904: boolean }> | undefined> {
  const sheets: string[] = []
  let is1904 = false
  const isSound = await readXml(xml, SHEET_SPACES, {
    begin({ name, attributes }) {
      if (name === 'workbookPr') is1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true'
      // What is hidden is not what whoever sent the list looks at.
      else if (name === 'sheet' && (attributes['state'] ?? 'visible') === 'visible') sheets.push(attributes['id'] ?? '')
    },
  })
  return isSound && sheets.length > 0 ? { sheets, is1904 } : undefined
}

type Target = Readonly<{ id: string; type: string; part: string }>

async function readTargets(xml: string, main: string): Promise<readonly Target[] | undefined> {
  const folder = main.replace(/[^/]+$/u, '')
  const targets: Target[] = []
  const isSound = await readXml(xml, RELATION_SPACES, {
    begin({ name, attributes: { Id: id, Type: type, Target: target, TargetMode: mode } }) {
      if (name !== 'Relationship' || id === undefined || type === undefined || target === undefined) return
      // SECURITY: what lies outside the file is never fetched.
      if (mode === 'External') return
      targets.push({ id, type, part: target.startsWith('/') ? target.slice(1) : `${folder}${target}` })
    },
  })
  return isSound ? targets : undefined
}
