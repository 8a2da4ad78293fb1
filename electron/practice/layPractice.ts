import { copyFileSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Output } from '../../shared/contract/channels.ts'
import { createApplication, type Application, type ApplicationOptions } from '../composition.ts'
import { DATABASES, databasePathIn } from '../session/dataFolder.ts'
import { prepareFolder } from '../session/folderSafety.ts'
import { readVault } from '../vault/vaultFile.ts'
import { foundPractice } from './foundPractice.ts'
import { PRACTICE_STEPS } from './practiceCases.ts'
import type { Laid, PracticeHands } from './practiceHands.ts'

type Progress = Readonly<{ done: number; total: number }>

/** The system lets no folder be renamed while a thread that is about to end has a file of it open. */
const RENAMES = 20
const RENAME_MILLISECONDS = 100

/**
 * Lays out the office for practice in a folder beside its place, by the same acts by which an office works, and puts it there
 * whole; cut off or stopped, nothing is there. What was there before is let go where it was practice, and else kept aside.
 */
export async function layPractice(
  options: ApplicationOptions,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const folder = `${options.folder}.nova`
  const total = PRACTICE_STEPS.length + 1
  rmSync(folder, { recursive: true, force: true })
  prepareFolder(folder)
  await foundPractice(folder, options.kdf, options.now().toISOString())
  const form = join(folder, 'obuka.json')
  const application = createApplication({
    ...options,
    folder,
    dialogs: { open: () => Promise.resolve(form), save: () => Promise.resolve(undefined) },
    onChanged: ignore,
    onLocked: ignore,
    onAppearance: ignore,
  })
  try {
    const hands = handsOf(application, options.today(), form)
    const laid: Laid = new Map()
    for (const [index, step] of PRACTICE_STEPS.entries()) {
      if (signal.aborted) break
      onProgress({ done: index + 1, total })
      await step(hands, laid)
    }
  } finally {
    await application.close()
  }
  rmSync(form, { force: true })
  if (signal.aborted) rmSync(folder, { recursive: true, force: true })
  else await putInPlace(folder, options.folder, options.now())
}

function handsOf(application: Application, today: string, path: string): PracticeHands {
  const ask: PracticeHands['ask'] = async (name, input) => {
    const answer = await application.invoke(name, input)
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`)
    return answer.value as Output<typeof name>
  }
  return {
    today,
    ask,
    async become(role) {
      const { accounts } = await ask('session.state', {})
      const person = accounts.find(({ roles }) => roles.includes(role))
      if (person === undefined) throw new Error(`nobody is ${role}`)
      await ask('practice.become', { person: person.id })
    },
    async take(form) {
      writeFileSync(path, JSON.stringify(form), { mode: 0o600 })
      return ask('exchange.import', {})
    },
  }
}

/** Puts what was laid out in its place. SECURITY: only what says by its vault that it is practice is deleted; anything else is kept beside, under another name. */
export async function putInPlace(laid: string, folder: string, now: Date): Promise<void> {
  const preferences = 'preferences.json'
  if (existsSync(join(folder, preferences))) copyFileSync(join(folder, preferences), join(laid, preferences))
  const vault = readVault(folder)
  const isPractice = vault.kind === 'present' && vault.document.kind === 'practice'
  const isEmpty = vault.kind === 'absent' && !DATABASES.some((name) => existsSync(databasePathIn(folder, name)))
  if (isPractice || isEmpty) rmSync(folder, { recursive: true, force: true })
  else await rename(folder, `${folder}.odloženo-${String(now.getTime())}`)
  await rename(laid, folder)
}

async function rename(from: string, to: string): Promise<void> {
  for (let round = 1; ; round += 1) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      if (round === RENAMES) throw error
      await pause(RENAME_MILLISECONDS)
    }
  }
}

function ignore(): void {
  return undefined
}
