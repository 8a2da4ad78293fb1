import { z } from 'zod'
import type { Spelling } from '../../shared/domain/caseFile/spelling.ts'
import type { FieldKind } from './field.ts'

/** Words that were proofread in Cyrillic: chosen where the text stands, so they are typed in a way of their own. */
export function spellingList(): FieldKind<Spelling[], Spelling[]> {
  return {
    control: { type: 'inner' },
    schema: z.array(z.object({ word: z.string(), cyrillic: z.string() })),
    empty: [],
    toTyped: (value) => [...(value ?? [])],
    isBlank: (typed) => typed.length === 0,
    read: (typed) => typed,
  }
}

/** The chosen spellings with another one, which takes the place of what was chosen for that word. */
export function withSpelling(chosen: readonly Spelling[], spelling: Spelling): Spelling[] {
  return [...chosen.filter(({ word }) => word !== spelling.word), spelling]
}

/** The chosen spellings without that of a word: the rule decides again. */
export function withoutSpelling(chosen: readonly Spelling[], word: string): Spelling[] {
  return chosen.filter((one) => one.word !== word)
}
