import type { NaknadaCase } from './naknadaCase.ts'

/** What a form carries that the program keeps and never interprets. Anyone may have written anything there. */
export type Remarks = Pick<NaknadaCase, 'note' | 'expect'>

/** The remarks of a form. Never fails. */
export function remarksOf({ note, expect }: NaknadaCase): Remarks {
  return { ...(note === undefined ? {} : { note }), ...(expect === undefined ? {} : { expect }) }
}
