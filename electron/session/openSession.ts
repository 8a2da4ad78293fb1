import type { Act } from '../audit/journal.ts'
import type { Loss } from '../audit/loss.ts'
import { toStorageError, StorageError } from '../db/storageError.ts'
import type { NotedVault } from '../db/tables/notedVaultTable.ts'
import { isReadable } from '../db/connection.ts'
import { inTransaction } from '../db/transaction.ts'
import { seesCases } from '../../shared/domain/staff/keys.ts'
import type { Keys } from '../vault/keys.ts'
import { markOfKey, ownKeyOf } from '../vault/ownKey.ts'
import type { JournalEnds } from '../../shared/domain/staff/keyStatement.ts'
import type { VaultDocument } from '../vault/vaultDocument.ts'
import { noteErasures } from './noteErasures.ts'
import { Cover } from './cover.ts'
import { copyCaseEntries } from './copyEntries.ts'
import { DATABASES, type DatabaseName } from './dataFolder.ts'
import { newNotice, noticeOfLoss, rangeOf, type Notice } from './notice.ts'
import { journalKeysOf } from './journalKeys.ts'
import type { OpenFile } from './openFile.ts'
import { closeResources, type SessionResources } from './sessionResources.ts'

/** How a loss is called in the journal of the file itself, and in that of the office where cases.db has lost something. */
const LOSS_ACTS = {
  tail: { journal: 'journal.tailLost', cases: 'cases.tailLost' },
  history: { journal: 'journal.historyLost', cases: 'cases.historyLost' },
} as const satisfies Readonly<Record<Loss['kind'], object>>

/** Told where the vault is older than the files beside it. */
const PUT_BACK: Act = { act: 'vault.putBack' }

/** The files of one signed-in person: what was found in them, what is still to be written, and whether they can be written. */
export class OpenSession {
  readonly resources: SessionResources
  readonly cover = new Cover()
  readonly #now: () => string
  readonly #notices: Notice[] = []
  readonly #damaged = new Set<DatabaseName>()
  #mustChangePassword: boolean
  #ownMark: string | undefined
  #lastWholeAt: string | undefined
  /** What could not be written yet, in order. */
  #pending: (() => void)[] = []
  #fault: string | undefined

  constructor(resources: SessionResources, now: () => string) {
    this.resources = resources
    this.#now = now
    this.#mustChangePassword = resources.mustChangePassword
    const { own } = resources.keys
    this.#ownMark = own === undefined ? undefined : markOfKey(ownKeyOf(own).publicKey)
    for (const file of this.files()) this.#recordLoss(file)
    this.#readChecks()
  }

  /** The databases that this person's keys have opened. */
  files(): readonly OpenFile[] {
    const { office, cases } = this.resources
    return cases === undefined ? [office] : [office, cases]
  }

  get mustChangePassword(): boolean {
    return this.#mustChangePassword
  }

  /** Whether the person's roles see cases and a colleague has not handed on the keys to them yet. */
  get awaitsKeys(): boolean {
    const { person, cases } = this.resources
    return cases === undefined && person.roles.every(seesCases)
  }

  /** By which a colleague knows the person's own key, on this screen and on the colleague's. */
  get ownMark(): string | undefined {
    return this.#ownMark
  }

  /** The person has chosen a password, and with the first one of their own has made a key. */
  noteOwnPassword({ people }: VaultDocument): void {
    this.#mustChangePassword = false
    const key = people.find(({ account }) => account.id === this.resources.person.id)?.publicKey
    if (key !== undefined) this.#ownMark ??= markOfKey(Buffer.from(key, 'base64'))
  }

  /** Writes down that the person is here, and names a vault that is older than the one seen last. */
  recordSignIn(vault: VaultDocument): void {
    const { office, cases, person, keys } = this.resources
    const seen = office.tables.vault.last()?.generation ?? 0
    const seenByCases = cases?.tables.vault.last()?.generation ?? 0
    if (vault.generation < Math.max(seen, seenByCases)) {
      this.#notices.push(newNotice('vaultPutBack'))
      this.record(PUT_BACK)
      if (vault.generation < seenByCases) this.recordOfCases(PUT_BACK)
    }
    if (cases !== undefined) {
      this.#write(cases, () => {
        cases.tables.staff.enter(person.id)
        cases.tables.vault.note(notedOf(vault))
        if (keys.own !== undefined) cases.tables.staff.noteKey(person.id, ownKeyOf(keys.own).publicKey)
      })
    }
    this.record({ act: 'session.signedIn' }, () => {
      office.tables.accounts.noteSignIn(person.id, this.#now())
      if (vault.generation !== seen) office.tables.vault.note(notedOf(vault))
    })
  }

  /** The vault was written anew: an older one put in its place is noticed from now on. */
  noteVault(vault: VaultDocument): void {
    const { office, cases } = this.resources
    this.#write(office, () => {
      office.tables.vault.note(notedOf(vault))
    })
    if (cases === undefined) return
    this.#write(cases, () => {
      cases.tables.vault.note(notedOf(vault))
    })
  }

  /** An older vault beside newer files was refused: the journal of the office tells it. */
  recordPutBack(): void {
    this.record(PUT_BACK)
  }

  /** What a person at the machine must know of the files. */
  notices(): readonly Notice[] {
    const damaged = [...this.#damaged].map((file) => newNotice('damaged', { file }))
    const unwritten = this.#fault === undefined ? [] : [newNotice('notWritten')]
    return [...this.#notices, ...damaged, ...unwritten]
  }

  /** When every file was last found whole; undefined where one never was. */
  lastWholeAt(): string | undefined {
    return this.#lastWholeAt
  }

  /** Why nothing can be written: an error code; undefined where everything can. */
  readOnly(): string | undefined {
    return this.#damaged.size > 0 ? 'storage.damaged' : this.#fault
  }

  /** Throws StorageError where nothing can be written; what is still to be written is written first. */
  ensureWritable(): void {
    if (this.#damaged.size === 0) this.#writePending()
    const fault = this.readOnly()
    if (fault !== undefined) throw new StorageError(fault)
  }

  /** Writes an act of this person into the journal of the office, now or as soon as it can be written. */
  record(act: Act, besides?: () => void): void {
    const { office, person } = this.resources
    this.#write(office, () => {
      office.journal.append(person.id, this.#now(), act)
      besides?.()
    })
  }

  /** The same into the journal of the cases, which is signed by a key that administrators do not hold. */
  recordOfCases(act: Act): void {
    const { cases, person } = this.resources
    if (cases === undefined) return
    this.#write(cases, () => {
      cases.journal.append(person.id, this.#now(), act)
    })
  }

  /** The last entries of the journals. */
  ends(): JournalEnds {
    const { office, cases } = this.resources
    return { ...headOf('office', office), ...headOf('cases', cases) }
  }

  /** Signs by other keys from now on; what it answers puts back those of before. */
  signBy(keys: Keys, vault: VaultDocument): () => void {
    const former = this.files().map(({ journal, journalName }) => {
      const next = journalKeysOf(journalName, keys, vault)
      return { journal, keys: next === undefined ? undefined : journal.replaceKeys(next) }
    })
    return () => {
      for (const { journal, keys: before } of former) if (before !== undefined) journal.replaceKeys(before)
    }
  }

  /** Copies the cases' journal into the office and answers the journals' last entries, for the vault. */
  copyEntries(): JournalEnds {
    try {
      this.ensureWritable()
      copyCaseEntries(this.resources)
      noteErasures(this.resources)
      return this.ends()
    } catch (error) {
      const fault = toStorageError(error)
      if (fault instanceof StorageError) return {}
      throw fault
    }
  }

  /** Notes what a full check of a file has found. */
  recordCheck(file: OpenFile, complaints: number): void {
    if (complaints > 0) this.#damaged.add(file.name)
    const { office } = this.resources
    const note = () => {
      office.tables.files.addCheck(file.name, this.#now(), complaints)
    }
    if (complaints === 0) this.#write(office, note)
    else this.record({ act: 'files.damageFound', reason: file.name }, note)
    this.#readChecks()
  }

  /** Notes that the journal of a file is not what was signed. */
  recordBrokenJournal(file: OpenFile, number: number): void {
    this.#notices.push(newNotice('journalBroken', { file: file.name, number }))
    this.record({ act: 'files.journalBroken', reason: `${file.name} · ${String(number)}` })
  }

  /** A call met a page that is not what was written: the connection answers nothing any more, the next one what is whole. */
  reportDamage(): void {
    const { office, cases } = this.resources
    if (!isReadable(office.db)) this.recordCheck(office, 1)
    if (cases !== undefined && !(isReadable(cases.db) && isReadable(cases.readerDb ?? cases.db)))
      this.recordCheck(cases, 1)
  }

  close(): void {
    closeResources(this.resources, this.#pending.length === 0 && this.#damaged.size === 0)
  }

  /** Names what a file lacks and goes on in a new epoch; the office learns of a loss in cases.db as well. */
  #recordLoss(file: OpenFile): void {
    const { loss, journal } = file
    if (loss === undefined) return
    const { person } = this.resources
    this.#notices.push(noticeOfLoss(file.name, loss))
    this.#write(file, () => {
      journal.appendAfterLoss(
        person.id,
        this.#now(),
        { act: LOSS_ACTS[loss.kind].journal, reason: rangeOf(loss) },
        loss.epoch,
      )
    })
    if (file.name === 'cases.db') this.record({ act: LOSS_ACTS[loss.kind].cases, reason: rangeOf(loss) })
  }

  #readChecks(): void {
    if (this.#fault !== undefined) return
    const { files } = this.resources.office.tables
    const checks = DATABASES.map((name) => ({ name, check: files.lastCheck(name) }))
    for (const { name, check } of checks) {
      if ((check?.complaints ?? 0) > 0) this.#damaged.add(name)
      else this.#damaged.delete(name)
    }
    const times = checks.map(({ check }) => check?.lastWholeAt ?? undefined)
    this.#lastWholeAt = times.includes(undefined) ? undefined : times.sort()[0]
  }

  #write({ db }: OpenFile, work: () => void): void {
    this.#pending.push(() => {
      inTransaction(db, work)
    })
    this.#writePending()
  }

  #writePending(): void {
    try {
      for (let next = this.#pending[0]; next !== undefined; next = this.#pending[0]) {
        next()
        this.#pending.shift()
      }
      this.#fault = undefined
    } catch (error) {
      if (!(error instanceof StorageError)) throw error
      this.#fault = error.code
    }
  }
}

/** How far a vault has come, as both databases note it. */
export function notedOf({ generation, changes }: VaultDocument): NotedVault {
  return { generation, keyChanges: changes.length }
}

function headOf(name: keyof JournalEnds, file: OpenFile | undefined): JournalEnds {
  const last = file?.last()
  if (last === undefined) return {}
  return { [name]: { epoch: last.epoch, number: last.number, hash: Buffer.from(last.hash).toString('base64') } }
}

/** A session on files that were opened; where it cannot begin they are closed. */
export function openSession(resources: SessionResources, now: () => string): OpenSession {
  try {
    return new OpenSession(resources, now)
  } catch (error) {
    closeResources(resources)
    throw error
  }
}
