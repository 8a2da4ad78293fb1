import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readIdentities } from '../../electron/packet/ageKeys.ts'
import { officeKeysOf, readOfficeKeys, type OfficeKey } from '../../electron/proof/officeKeys.ts'
import { readOfficeCard } from '../../electron/vault/officeCards.ts'
import type { OfficeCard } from '../../shared/domain/packet/officeCard.ts'
import { Refusal } from '../sentences/refusal.ts'
import { inBoth } from './sentences.ts'

/** Which packet is shown, by which keys of the receiver, and the sender's where they were named. */
export type ShowOptions = Readonly<{
  packet: string
  identities: readonly string[]
  sender: Sender | undefined
}>

/** By which keys the office that is said to have sent it signs; its key card says besides whose they are. */
export type Sender = Readonly<{ keys: readonly OfficeKey[]; card?: Pick<OfficeCard, 'installation' | 'offices'> }>

/** Throws {@link Refusal} where the command is written in another way than its usage says, or a file of keys is none. */
export function readOptions(args: readonly string[]): ShowOptions {
  const { positionals, values } = parsed(args)
  const [verb, packet, further] = positionals
  const { key, sender } = values
  if (verb !== 'show' || packet === undefined || further !== undefined || key === undefined) throw usage()
  const identities = readIdentities(readText(key))
  if (identities === undefined) throw new Refusal(inBoth('notKey', { path: key }))
  return { packet, identities, sender: sender === undefined ? undefined : readSender(sender) }
}

/** The public keys of an office, or its key card. */
function readSender(path: string): Sender {
  const text = readText(path)
  const keys = readOfficeKeys(text)
  if (keys !== undefined) return { keys }
  const card = readOfficeCard(text)
  if (!card.ok) throw new Refusal(inBoth('notSenderKey', { path }))
  const { keys: publicKeys, changes } = card.value
  return { keys: officeKeysOf({ publicKeys, changes }), card: card.value }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new Refusal(inBoth('unreadable', { path }))
  }
}

function parsed(args: readonly string[]) {
  try {
    const options = { key: { type: 'string' }, sender: { type: 'string' } } as const
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch {
    throw usage()
  }
}

function usage(): Refusal {
  return new Refusal(inBoth('usage'))
}
