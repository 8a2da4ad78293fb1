import { parseArgs } from 'node:util'
import { Refusal } from '../sentences/refusal.ts'
import { inBoth } from './sentences.ts'

/** Journals that have left an office, and what was kept of them on paper. */
export type JournalOptions = Readonly<{ kind: 'journal'; journal: string; anchor: string | undefined }>
/** An issued act as a file or a picture of it, the public key of the office that is said to have issued it, the account typed from paper, and the data of the act that say what became of it. */
export type ActOptions = Readonly<{
  kind: 'act'
  file: string
  key: string
  account: string | undefined
  data?: string | undefined
}>

/** Throws {@link Refusal} where the command is written in another way than its usage says. */
export function readOptions(args: readonly string[]): JournalOptions | ActOptions {
  const { positionals, values } = parsed(args)
  const [first, second, further] = positionals
  const { anchor, key, account, data } = values
  if (
    first === 'journal' &&
    second !== undefined &&
    further === undefined &&
    key === undefined &&
    account === undefined &&
    data === undefined
  ) {
    return { kind: 'journal', journal: second, anchor }
  }
  if (first === undefined || second !== undefined || key === undefined || anchor !== undefined) throw usage()
  return { kind: 'act', file: first, key, account, data }
}

function parsed(args: readonly string[]) {
  try {
    const options = {
      anchor: { type: 'string' },
      key: { type: 'string' },
      account: { type: 'string' },
      data: { type: 'string' },
    } as const
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch {
    throw usage()
  }
}

function usage(): Refusal {
  return new Refusal(inBoth('usage'))
}
