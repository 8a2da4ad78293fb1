import type { Proceedings } from './proceedings.ts'

const NAMED = ['court', 'courtMark', 'prosecution', 'prosecutionMark'] as const

/** How a file is named: its two offices, their marks, and which offices have entered their mark in their own register. */
export type FileNames = Pick<Proceedings, (typeof NAMED)[number]> & Readonly<{ entered: readonly string[] }>

/** Whether the file, as `office` enters it, has the offices and marks that it had, each mark entered by its own office. */
export function isNamedAlike(known: FileNames, form: Proceedings, office: string): boolean {
  const own = office === form.court ? form.courtMark : form.prosecutionMark
  return NAMED.every((name) => known[name] === form[name]) && (own === undefined || known.entered.includes(office))
}
