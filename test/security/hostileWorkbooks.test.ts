import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { listBytes, RUNNING, workbookBytes } from '../support/startList/listFile.ts'

let office: TestOffice
beforeEach(async () => {
  office = openOfficeAtWork()
  await signIn(office, 'clerk')
  office.dialog.open = join(office.folder, 'spisak.xlsx')
})
afterEach(() => office.close())

const put = (bytes: Uint8Array | string) => {
  writeFileSync(office.dialog.open ?? '', bytes)
}
const refusal = async (bytes: Uint8Array | string) => {
  put(bytes)
  return (await office.refused('startList.read', { language: 'cnr' })).code
}
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const sheet = (rows: string) => `<worksheet xmlns="${SHEET}"><sheetData>${rows}</sheetData></worksheet>`

/** An archive of one file whose directory tells other sizes than there are. */
function lyingArchive(name: string, text: Buffer, told: number): Buffer {
  const packed = deflateRawSync(text)
  const called = Buffer.from(name)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(told, 22)
  local.writeUInt16LE(called.length, 26)
  const directory = Buffer.alloc(46)
  directory.writeUInt32LE(0x02014b50, 0)
  directory.writeUInt16LE(8, 10)
  directory.writeUInt32LE(packed.length, 20)
  directory.writeUInt32LE(told, 24)
  directory.writeUInt16LE(called.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(directory.length + called.length, 12)
  end.writeUInt32LE(local.length + called.length + packed.length, 16)
  return Buffer.concat([local, called, packed, directory, called, end])
}

describe('a file that is no list is refused in words, and nothing is read of it', () => {
  const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const types = (kind: string) =>
    zipSync({
      '[Content_Types].xml': strToU8(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${kind}"/></Types>`,
      ),
    })
  test.each([
    ['an old table', 'startList.oldFormat', Buffer.concat([compound, Buffer.alloc(2000)])],
    [
      'an encrypted one',
      'startList.locked',
      Buffer.concat([compound, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    [
      'an open document',
      'startList.openDocument',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
    ],
    ['one with macros', 'startList.macros', types('application/vnd.ms-excel.sheet.macroEnabled.main+xml')],
    [
      'a binary one',
      'startList.binary',
      types('application/vnd.ms-excel.sheet.binary.macroEnabled.main'.replace('macroEnabled.', '')),
    ],
    [
      'a text document',
      'startList.notWorkbook',
      types('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
    ],
    ['a picture with the ending of a table', 'startList.notWorkbook', Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1')],
    ['nothing', 'startList.notWorkbook', Buffer.alloc(0)],
    ['half a table', 'startList.damaged', Buffer.from(listBytes([RUNNING])).subarray(0, 900)],
    [
      'a table without headings',
      'startList.headMissing',
      workbookBytes([sheet('<row r="1"><c t="inlineStr"><is><t>a</t></is></c></row>')]),
    ],
  ])('%s: %s', async (_what, code, bytes) => {
    expect(await refusal(bytes)).toBe(code)
  })
})

describe('a file that is made to do harm', () => {
  test('is not unpacked beyond its limit: neither what it says, nor what it hides', async () => {
    const bomb = Buffer.alloc(400_000_000)
    expect(await refusal(lyingArchive('[Content_Types].xml', bomb, 100))).toBe('startList.tooLarge')
    const rows = `<row>${'<c/>'.repeat(10)}</row>`.repeat(1_000_000)
    expect(await refusal(workbookBytes([sheet(rows)]))).toBe('startList.tooLarge')
  }, 60_000)

  test('with very many rows is given up at the limit', async () => {
    const row = '<row><c t="inlineStr"><is><t>x</t></is></c></row>'
    const [heading] = [Buffer.from(listBytes([RUNNING]))]
    expect(heading.length).toBeGreaterThan(100)
    expect(await refusal(workbookBytes([sheet(row.repeat(400_000))]))).toBe('startList.headMissing')
    expect(await refusal(listBytes(Array.from({ length: 2_100 }, () => RUNNING)))).toBe('startList.tooLong')
  }, 60_000)

  test('with a document type, its own entities or a broken text is refused, and no file is fetched', async () => {
    const own = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname"><!ENTITY b "&a;&a;&a;">]>'
    expect(await refusal(workbookBytes([own + sheet('<row><c t="inlineStr"><is><t>&b;</t></is></c></row>')]))).toBe(
      'startList.damaged',
    )
    expect(await refusal(workbookBytes([sheet('<row><c>')]))).toBe('startList.damaged')
    expect(await refusal(workbookBytes([sheet(''.padEnd(10))], { 'xl/workbook.xml': '<workbook' }))).toBe(
      'startList.damaged',
    )
  })

  test('with a part outside itself has that part passed over', async () => {
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/worksheet" Target="file:///etc/passwd" TargetMode="External"/></Relationships>`
    expect(await refusal(workbookBytes([sheet('')], { 'xl/_rels/workbook.xml.rels': relations }))).toBe(
      'startList.damaged',
    )
  })

  test('of a size that no list has is not opened', async () => {
    expect(await refusal(Buffer.alloc(5_000_001))).toBe('exchange.tooLarge')
  })
})
