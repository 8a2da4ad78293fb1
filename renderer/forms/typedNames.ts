import type { TypedNameView } from '../../shared/contract/names.ts'
import { isField, type AnyTable } from './field.ts'
import type { Form } from './form.ts'
import { membersOf } from './record.ts'

const NONE: readonly TypedNameView[] = []
/** A shorter text names nobody. */
const SHORTEST = 3

type Ask = (texts: readonly string[]) => Promise<readonly (readonly TypedNameView[])[]>
type Bounds = Readonly<{ characters: number; texts: number }>

/**
 * What is known of texts typed on one case file: where in them its protected people can be told. The same text is asked
 * about once; a text that nobody has asked about has no names yet.
 */
export class TypedNames {
  #known = new Map<string, readonly TypedNameView[]>()
  readonly #listeners = new Set<() => void>()
  readonly #ask: Ask
  readonly #bounds: Bounds

  constructor(ask: Ask, bounds: Bounds) {
    this.#ask = ask
    this.#bounds = bounds
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  of(text: string): readonly TypedNameView[] {
    return this.#known.get(text) ?? NONE
  }

  /** Asks about the texts that are not known yet, in calls that each stay within the bounds. */
  async learn(texts: readonly string[]): Promise<void> {
    const wanted = [...new Set(texts)].filter((text) => text.trim().length >= SHORTEST && !this.#known.has(text))
    for (const part of inParts(wanted, this.#bounds)) {
      const answers = await this.#ask(part)
      part.forEach((text, index) => this.#known.set(text, answers[index] ?? NONE))
      for (const tell of this.#listeners) tell()
    }
  }

  /** The people of the file are others now, or other ones are protected. */
  forget(): void {
    this.#known = new Map()
  }
}

/** Whether somebody of a file may be sealed: where the file is on the screen and nobody is, there is nothing to ask. */
export function mayHaveSealed(
  open: Readonly<{ people: readonly Readonly<{ sealed?: boolean | undefined }>[] }> | undefined,
): boolean {
  return open === undefined || open.people.some(({ sealed }) => sealed === true)
}

function inParts(texts: readonly string[], bounds: Bounds): readonly (readonly string[])[] {
  const parts: string[][] = []
  let room = 0
  for (const text of texts) {
    const part = parts.at(-1)
    if (part === undefined || part.length >= bounds.texts || text.length > room) {
      parts.push([text])
      room = bounds.characters - text.length
    } else {
      part.push(text)
      room -= text.length
    }
  }
  return parts
}

/** Every text that is typed into a form in words of one's own, but for what is there to say who somebody is. */
export function typedTextsOf(
  { table, isIdentifying }: Pick<Form<never, never>, 'table' | 'isIdentifying'>,
  typed: unknown,
): readonly string[] {
  return Object.entries(membersOf(typed)).flatMap(([name, value]) =>
    isIdentifying(name) ? [] : textsIn(table, name, value),
  )
}

function textsIn(table: AnyTable, name: string, value: unknown): readonly string[] {
  const entry = table[name]
  if (!isField(entry)) return []
  const { control, inner } = entry.kind
  if (inner !== undefined) {
    const rows: readonly unknown[] = Array.isArray(value) ? value : [value]
    return rows.flatMap((row) => Object.entries(membersOf(row)).flatMap(([key, below]) => textsIn(inner, key, below)))
  }
  if (control.type === 'text') return typeof value === 'string' ? [value] : []
  if (control.type === 'pair') return Object.values(membersOf(value)).filter((side) => typeof side === 'string')
  return []
}

/** A text with the pseudonyms in the place of the names; what has none stays. */
export function withPseudonyms(text: string, names: readonly TypedNameView[], side: 'cnr' | 'en'): string {
  return names.reduceRight(
    (whole, { start, end, pseudonym }) =>
      pseudonym === undefined ? whole : `${whole.slice(0, start)}${pseudonym[side]}${whole.slice(end)}`,
    text,
  )
}
