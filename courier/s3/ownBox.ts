import type { CarriedFile } from '../mailbox.ts'
import { boxOf, courierName, readAnswer, readLetter, readNote, type Answer } from './names.ts'
import type { Store } from './store.ts'

/** Of one sender; none keeps the others' out. The next look brings the next. */
const LETTERS_OF_ONE = 50
const OTHERS_OF_ONE = 1000
/** As many letters as one look brings, and as many pages as it reads. */
const LETTERS_AT_ONCE = 1000
const PAGES = 2000

/** What lies in the box of an installation: the first letters of each sender, the answers to its own, and its notes. */
export type OwnBox = Readonly<{
  letters: readonly CarriedFile[]
  answers: readonly Answer[]
  /** In whose boxes something of its own may lie. */
  sentTo: readonly string[]
  /** The mark of what the courier at work has put down. */
  courier: string | undefined
}>

/** Reads the box of this installation by the names in it alone. */
export async function readOwnBox(store: Store, self: string): Promise<OwnBox> {
  const objects = await namesIn(store, self)
  const names = objects.map(({ name }) => name)
  return {
    letters: inTurn(names),
    answers: names.map(readAnswer).filter((one) => one !== undefined),
    sentTo: names.map((name) => readNote(name, self)).filter((one) => one !== undefined),
    courier: objects.find(({ name }) => name === courierName(self))?.etag,
  }
}

/** Of which sender and kind an object is. */
const groupOf = (name: string) => name.split('.', 1)[0] ?? name

/** Passes over what one sender has put there beyond its share, without reading through it. */
async function namesIn(store: Store, self: string): Promise<{ name: string; etag: string }[]> {
  const found: { name: string; etag: string }[] = []
  const shares = new Map<string, number>()
  const isFull = (group: string) =>
    (shares.get(group) ?? 0) >= (group.endsWith('/letter') ? LETTERS_OF_ONE : OTHERS_OF_ONE)
  for (let [page, after] = [1, '']; page <= PAGES; page += 1) {
    const { objects, isCutOff } = await store.list(boxOf(self), after)
    for (const object of objects) {
      const group = groupOf(object.name)
      if (isFull(group)) continue
      shares.set(group, (shares.get(group) ?? 0) + 1)
      found.push(object)
    }
    const last = objects.at(-1)?.name ?? ''
    if (!isCutOff || last <= after) return found
    // The tilde comes after all that a name can have there.
    after = isFull(groupOf(last)) ? `${groupOf(last)}~` : last
  }
  return found
}

/** The first of each sender before the second of any. */
function inTurn(names: readonly string[]): readonly CarriedFile[] {
  const places = new Map<string, number>()
  return names
    .flatMap((name) => {
      const letter = readLetter(name)
      const place = places.get(groupOf(name)) ?? 0
      places.set(groupOf(name), place + 1)
      return letter === undefined ? [] : [{ letter, place }]
    })
    .sort((a, b) => a.place - b.place)
    .slice(0, LETTERS_AT_ONCE)
    .map(({ letter }) => letter)
}
