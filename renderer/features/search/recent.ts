import { z } from 'zod'
import { caseId, type CaseId } from '../../../shared/contract/ids.ts'
import { invoke } from '../../api/client.ts'

const KEY = 'session/recent'
const KEPT = 6
const recent = z.strictObject({ typed: z.array(z.string().max(200)), opened: z.array(caseId) })
/** What a person looked for and opened last, the latest first: sealed as drafts are, and the person's alone. */
export type Recent = z.infer<typeof recent>
const NOTHING: Recent = { typed: [], opened: [] }

/** What was kept; nothing where it cannot be read. */
export async function readRecent(): Promise<Recent> {
  const kept = await invoke('draft.load', { key: KEY }).catch(() => null)
  if (kept === null) return NOTHING
  try {
    return recent.safeParse(JSON.parse(kept.text)).data ?? NOTHING
  } catch {
    return NOTHING
  }
}

/** Keeps what was looked for or opened now before what was kept. */
export async function addRecent({ typed, opened }: Readonly<{ typed?: string; opened?: CaseId }>): Promise<void> {
  const before = await readRecent()
  const next: Recent = {
    typed: withFirst(before.typed, typed),
    opened: withFirst(before.opened, opened),
  }
  // What could not be kept is only not proposed.
  await invoke('draft.save', { key: KEY, text: JSON.stringify(next) }).catch(() => undefined)
}

function withFirst<Value>(list: readonly Value[], first: Value | undefined): Value[] {
  return first === undefined ? [...list] : [first, ...list.filter((one) => one !== first)].slice(0, KEPT)
}
