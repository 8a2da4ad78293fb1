import type { Person } from '../../../shared/domain/caseFile/person.ts'
import type { SearchKind } from '../../../shared/domain/caseFile/searchKinds.ts'

/** A thing that is found by its words: its texts, page by page; those that its table holds; or none, since it is gone. */
export type SearchedThing = Readonly<{
  kind: SearchKind
  subject: string
  pages: (() => readonly string[]) | 'stored' | 'gone'
  /** Everybody whom its texts can speak of, where that is not everybody of the file. */
  people?: readonly Person[] | undefined
}>

/** What the search has to follow of a file when the transaction commits. */
export type FileSearchChanges = Readonly<{
  things: Map<string, SearchedThing>
  /** A sealed name is another: every text of the file is masked anew, and at once. */
  isResealed: boolean
  /** An open name is another or gone: what was left in texts because of it may have to be masked. */
  isRenamed: boolean
  /** All of the file was written in this transaction. */
  isNew: boolean
}>

/** What acts have written of what the search finds, by file; emptied when a transaction begins. */
export class SearchChanges {
  readonly #files = new Map<string, FileSearchChanges>()

  clear(): void {
    this.#files.clear()
  }

  files(): IterableIterator<[string, FileSearchChanges]> {
    return this.#files.entries()
  }

  addFile(caseId: string): void {
    this.#change(caseId, { isNew: true })
  }

  add(caseId: string, thing: SearchedThing): void {
    this.#of(caseId).things.set(keyOf(thing), thing)
  }

  remove(caseId: string, kind: SearchKind, subject: string): void {
    this.add(caseId, { kind, subject, pages: 'gone' })
  }

  /** A person who is new, whose name or pseudonym is another, or who is sealed, or was. */
  addPerson(caseId: string, subject: string, how: 'new' | 'renamed' | 'resealed'): void {
    this.add(caseId, { kind: 'person', subject, pages: 'stored' })
    if (how === 'resealed') this.#change(caseId, { isResealed: true })
    if (how === 'renamed') this.#change(caseId, { isRenamed: true })
  }

  removePerson(caseId: string, subject: string): void {
    this.remove(caseId, 'person', subject)
    this.#change(caseId, { isRenamed: true })
  }

  #change(caseId: string, change: Partial<FileSearchChanges>): void {
    this.#files.set(caseId, { ...this.#of(caseId), ...change })
  }

  #of(caseId: string): FileSearchChanges {
    const known = this.#files.get(caseId)
    if (known !== undefined) return known
    const fresh: FileSearchChanges = { things: new Map(), isResealed: false, isRenamed: false, isNew: false }
    this.#files.set(caseId, fresh)
    return fresh
  }
}

export function keyOf({ kind, subject }: Readonly<{ kind: SearchKind; subject: string }>): string {
  return `${kind} ${subject}`
}
