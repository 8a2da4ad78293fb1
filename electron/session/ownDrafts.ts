import { ownKeyOf } from '../vault/ownKey.ts'
import type { OpenSession } from './openSession.ts'

/** What the signed-in person has typed and not saved, in office.db, for the own key alone. */
export type OwnDrafts = Readonly<{
  find(form: string): Readonly<{ text: string; savedAt: string }> | undefined
  /** False where there is no room left. */
  save(form: string, text: string): boolean
  remove(form: string): void
}>

/** Undefined where the slot has no own key: the person has not chosen a password, or has only just chosen one. */
export function ownDraftsOf(open: OpenSession, now: string): OwnDrafts | undefined {
  const { office, person, keys } = open.resources
  if (keys.own === undefined) return undefined
  const { publicKey } = ownKeyOf(keys.own)
  const { drafts, transaction } = office.tables
  const change = <Value>(work: () => Value): Value => {
    open.ensureWritable()
    return transaction(work)
  }
  return {
    find: (form) => drafts.find(person.id, form),
    save: (form, text) => change(() => drafts.saveOwn(person.id, form, text, now, publicKey)),
    remove(form) {
      change(() => {
        drafts.remove(person.id, form)
      })
    },
  }
}
