import { existsSync } from 'node:fs'
import type { JournalName } from '../audit/entry.ts'
import { JournalVerifier } from '../audit/journalVerifier.ts'
import { entryVerifierOf, type SigningKeys } from '../audit/signingKeys.ts'
import { openDatabase, type Connection } from '../db/connection.ts'
import { createReadHandle, type ReadHandle } from '../db/handles.ts'
import { checkIntegrity } from '../db/integrity.ts'
import { createCaseEntryPages, createJournalPages } from '../db/lists/entryPages.ts'
import { readSchemaVersion } from '../db/migrate.ts'
import { cases10 } from '../db/migrations/cases10.ts'
import { office10 } from '../db/migrations/office10.ts'
import { toStorageError, StorageError } from '../db/storageError.ts'
import { createAttachmentReads } from '../db/tables/attachmentTable.ts'
import type { SignedRow } from '../db/tables/journalTable.ts'
import { noCipher } from '../db/textCipher.ts'
import { databasePathIn, type DatabaseName } from '../session/dataFolder.ts'
import { verifierOf } from '../vault/keyPairs.ts'
import type { Manifest } from './manifest.ts'

/** How far a journal has come, and which files the entries tell of that a copy does not have. */
export type Progress = Readonly<{ epoch: number; number: number; files: ReadonlySet<string> }>

/** How a database that is there was found, and what can be read of it. */
export type PresentFile = Readonly<{
  state: 'whole' | 'damaged' | 'missing' | 'newer'
  /** Its journals, as far as they could be read. */
  journals: Readonly<Partial<Record<JournalName, Progress>>>
  /** Identifiers of the attachments that its rows name; undefined where they could not be read. */
  attachments?: ReadonlySet<string>
}>

type Whose = Pick<Manifest, 'installation' | 'heads'> & Readonly<{ signing: SigningKeys }>
const NEWEST: Readonly<Record<DatabaseName, number>> = { 'office.db': office10.number, 'cases.db': cases10.number }
const OWN: Readonly<Record<DatabaseName, JournalName>> = { 'office.db': 'office', 'cases.db': 'cases' }

/** Looks through a database that is there: cipher, structure, references, schema, journal. Nothing of it is changed. */
export function examinePresent(data: string, name: DatabaseName, key: Buffer, whose: Whose): PresentFile {
  const path = databasePathIn(data, name)
  if (!existsSync(path)) return { state: 'missing', journals: {} }
  let db: Connection | undefined
  try {
    db = openDatabase(path, key)
    if (readSchemaVersion(db) > NEWEST[name]) return { state: 'newer', journals: {} }
    return read(db, name, whose)
  } catch (error) {
    const fault = toStorageError(error)
    if (!(fault instanceof StorageError)) throw fault
    // A full disk or a machine that refuses says nothing against the file.
    if (['storage.full', 'storage.busy', 'storage.failed'].includes(fault.code)) throw fault
    return { state: 'damaged', journals: {} }
  } finally {
    db?.close()
  }
}

function read(db: Connection, name: DatabaseName, whose: Whose): PresentFile {
  const handle = createReadHandle(db)
  const journal = createJournalPages(handle)
  const since = (one: JournalName, pages: Iterable<readonly SignedRow[]>) =>
    attempt(() => progressOf(pages, whose.heads[one]))
  const own = since(OWN[name], journal.pages())
  const copied = name === 'office.db' ? since('cases', createCaseEntryPages(handle).pages()) : undefined
  const attachments = name === 'cases.db' ? attempt(() => namedIn(handle)) : undefined
  const isWhole = checkIntegrity(db).intact && attempt(() => isSigned(name, handle, whose)) === true
  return {
    state: isWhole ? 'whole' : 'damaged',
    journals: {
      ...(own === undefined ? {} : { [OWN[name]]: own }),
      ...(copied === undefined ? {} : { cases: copied }),
    },
    ...(attachments === undefined ? {} : { attachments }),
  }
}

function namedIn(handle: ReadHandle): ReadonlySet<string> {
  return createAttachmentReads(handle, noCipher).everyFile()
}

function isSigned(name: DatabaseName, handle: ReadHandle, { installation: vaultId, signing }: Whose): boolean {
  const journal = OWN[name]
  const verifier = entryVerifierOf(signing[journal], verifierOf)
  const entries = createJournalPages(handle)
  const verification = new JournalVerifier({ name: journal, vaultId, verifier, days: entries.days() })
  for (const page of entries.pages()) {
    if (!page.every((entry) => verification.step(entry))) return false
  }
  return verification.finish([]).intact
}

function progressOf(pages: Iterable<readonly SignedRow[]>, head: Manifest['heads']['office']): Progress {
  const files = new Set<string>()
  let [epoch, number] = [0, 0]
  for (const page of pages) {
    for (const entry of page) {
      ;[epoch, number] = [entry.epoch, entry.number]
      const isLater = head === undefined || epoch > head.epoch || number > head.number
      if (isLater && entry.caseId !== null) files.add(entry.caseId)
    }
  }
  return { epoch, number, files }
}

/** What a damaged file still gives. */
function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch (error) {
    if (toStorageError(error) instanceof StorageError) return undefined
    throw error
  }
}
