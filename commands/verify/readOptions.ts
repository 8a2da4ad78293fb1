import { parseArgs } from 'node:util'
import { inBoth, Refusal } from './refusal.ts'

/** The files to look at: journals that have left an office, and what was kept of them on paper. */
export type Options = Readonly<{ journal: string; anchor: string | undefined }>

/** Throws {@link Refusal} where the command is written in another way than its usage says. */
export function readOptions(args: readonly string[]): Options {
  const { positionals, values } = parsed(args)
  const [kind, journal, further] = positionals
  if (kind !== 'journal' || journal === undefined || further !== undefined) throw usage()
  return { journal, anchor: values.anchor }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { anchor: { type: 'string' } } })
  } catch {
    throw usage()
  }
}

function usage(): Refusal {
  return new Refusal(inBoth('usage'))
}
