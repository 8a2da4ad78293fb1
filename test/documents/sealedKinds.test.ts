import { constants, inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { documentsWith } from '../../electron/documents/allDocuments.ts'
import { getSharedFontSet } from '../../electron/documents/fontSet.ts'
import { renderContent } from '../../electron/documents/renderContent.ts'
import { findResourceFolder } from '../../electron/documents/resourceFolder.ts'
import { readPdfText } from '../../electron/files/attachments/pdfText.ts'
import type { DocumentContent } from '../../shared/document/content/content.ts'
import type { DocumentDefinition, DocumentRequest } from '../../shared/document/documentDefinition.ts'
import { DocumentProblem } from '../../shared/document/documentProblem.ts'
import type { CaseFile } from '../../shared/domain/caseFile/caseFile.ts'
import { PERSON_ROLES, type PersonRole } from '../../shared/domain/caseFile/person.ts'
import { peopledCase, sealedCase } from '../support/peopledCase.ts'
import { findSealed, textStrings } from '../support/sealScan.ts'

// One kind of people sealed after the other, in the finished files. A file is drawn from its content and from nothing
// else, so every content is drawn once and read for all kinds whose sealing leaves it as it is.

const EXTRACT = 'enforceable-extract'
const documents = documentsWith(findResourceFolder('templates'))
const open = peopledCase()

/** The contents of a document for every claim, to the claimant and, where it is sent to somebody, to one of a kind. */
function contentsOf(definition: DocumentDefinition, caseFile: CaseFile, role: PersonRole): readonly DocumentContent[] {
  const sent = JSON.stringify(definition.source.json).includes('recipient.')
  const recipients = [undefined, ...(sent ? [caseFile.people.find((person) => person.role === role)?.id] : [])]
  return caseFile.claims.flatMap(({ claim }) =>
    recipients.flatMap((recipientId) => composed(definition, { caseFile, claimId: claim.id, recipientId })),
  )
}

function composed(definition: DocumentDefinition, request: DocumentRequest): readonly DocumentContent[] {
  try {
    return [definition.compose(request)]
  } catch (error) {
    if (error instanceof DocumentProblem) return []
    throw error
  }
}

const drawn = new Map<string, Promise<string>>()

function textOf(content: DocumentContent): Promise<string> {
  const key = JSON.stringify(content)
  const text = drawn.get(key) ?? draw(content)
  drawn.set(key, text)
  return text
}

/** All that can be read in the file of a content: its layer of text, and what its objects and streams spell. */
async function draw(content: DocumentContent): Promise<string> {
  const { bytes } = await renderContent(content, 'bilingual', getSharedFontSet())
  const file = Buffer.from(bytes)
  const pages = await readPdfText({
    size: file.length,
    read: (from, length) => Buffer.from(file.subarray(from, from + length)),
  })
  if (pages === undefined || pages.length === 0) throw new Error('a file that cannot be read')
  const said = [...pages, ...writtenIn(file).flatMap((part) => [utf8(part), ...textStrings(part)])]
  return said
    .join('\n')
    .normalize('NFC')
    .replace(/\u00ad\s*/gu, '')
}

const PACKED = /(?<=\/FlateDecode[^>]*>>\s*stream\r?\n)[\s\S]*?(?=\r?\nendstream)/gu
const STRINGS = /\((?:\\[\s\S]|[^\\)])*\)|<feff[\da-f]*>/giu

/** What a file spells outside its layer of text: its objects, and the strings of its unpacked streams. */
function writtenIn(file: Buffer): readonly string[] {
  const bytes = file.toString('latin1')
  const streams = [...bytes.matchAll(PACKED)].map(({ 0: packed }) => unpack(Buffer.from(packed, 'latin1')))
  const strings = streams.flatMap((stream) => stream.toString('latin1').match(STRINGS) ?? [])
  return [bytes.replace(PACKED, ''), strings.join('\n')]
}

// The last byte of a check sum may look like the end of the line before `endstream`.
function unpack(packed: Buffer): Buffer {
  return inflateSync(packed, { finishFlush: constants.Z_SYNC_FLUSH })
}

function utf8(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

type Read = Readonly<{ id: string; text: string }>

/** The files of every document of a case, read one after the other: who has found what it looks for draws no more. */
async function* filesOf(caseFile: CaseFile, role: PersonRole, but: readonly string[] = []): AsyncIterable<Read> {
  for (const definition of documents.filter(({ id }) => !but.includes(id)))
    for (const content of contentsOf(definition, caseFile, role))
      yield { id: definition.id, text: await textOf(content) }
}

async function isFoundInSome(files: AsyncIterable<Read>, secret: CaseFile): Promise<boolean> {
  for await (const { text } of files) if (findSealed(text, secret).length > 0) return true
  return false
}

/** The documents in whose files something of somebody sealed stands, with what it is. */
function leaking(files: readonly Read[], secret: CaseFile): readonly string[] {
  const all = [...new Set(files.map(({ text }) => text))].join('\n')
  if (findSealed(all, secret).length === 0) return []
  return files.flatMap(({ id, text }) => findSealed(text, secret).map((found) => `${id}: ${found}`))
}

describe.each(PERSON_ROLES)('a sealed %s', (role) => {
  const secret = sealedCase([role])

  test('stands in no file of any document, under no spelling', async () => {
    const isParty = role === 'injuredParty' || role === 'defendant'
    const files: Read[] = []
    for await (const file of filesOf(secret, role, isParty ? [EXTRACT] : [])) files.push(file)
    expect(leaking(files, secret)).toEqual([])
  })

  test('is found in some file where nobody is sealed, so the search can fail', async () => {
    expect(await isFoundInSome(filesOf(open, role), secret)).toBe(true)
  })
})
