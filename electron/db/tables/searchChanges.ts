import type { SearchKind } from '../../../shared/domain/caseFile/searchKinds.ts'

/** A thing that is found by its words, page by page; without pages it is gone. */
export type SearchedThing = Readonly<{ kind: SearchKind; subject: string; pages: readonly string[] }>

/** What the search has to follow of a file before the transaction commits. */
export type FileSearchChanges = Readonly<{
  things: Map<string, SearchedThing>
  /** People whose name, pseudonym or seal is another, or who are gone. */
  people: Set<string>
  /** A sealed name is another: every text of the file is masked anew. */
  isResealed: boolean
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
    this.#files.set(caseId, { ...this.#of(caseId), isNew: true })
  }

  add(caseId: string, thing: SearchedThing): void {
    this.set(caseId, thing.kind, thing.subject, thing.pages)
  }

  set(caseId: string, kind: SearchKind, subject: string, pages: readonly string[]): void {
    this.#of(caseId).things.set(`${kind} ${subject}`, { kind, subject, pages })
  }

  remove(caseId: string, kind: SearchKind, subject: string): void {
    this.set(caseId, kind, subject, [])
  }

  addPerson(caseId: string, id: string, isSealed: boolean): void {
    const file = this.#of(caseId)
    file.people.add(id)
    if (isSealed) this.#files.set(caseId, { ...file, isResealed: true })
  }

  #of(caseId: string): FileSearchChanges {
    const known = this.#files.get(caseId)
    if (known !== undefined) return known
    const fresh: FileSearchChanges = { things: new Map(), people: new Set(), isResealed: false, isNew: false }
    this.#files.set(caseId, fresh)
    return fresh
  }
}
