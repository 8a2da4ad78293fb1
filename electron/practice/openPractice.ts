import { existsSync } from 'node:fs'
import { createApplication, type Application, type ApplicationOptions } from '../composition.ts'
import { createRouter } from '../ipc/router.ts'
import { framesOf } from '../logging/log.ts'
import { practiceChannels } from '../../shared/contract/practice.ts'
import { sessionChannels } from '../../shared/contract/session.ts'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { AttemptCounter } from '../session/attempts.ts'
import { databasePathIn, examineFolder } from '../session/dataFolder.ts'
import { prepareFolder } from '../session/folderSafety.ts'
import { readPreferences, withChange, writePreferences } from '../session/preferences.ts'
import { describeSession, type Refusal } from '../session/sessionState.ts'

const CHANNELS = {
  'session.state': sessionChannels['session.state'],
  'session.setLanguage': sessionChannels['session.setLanguage'],
  'practice.leave': practiceChannels['practice.leave'],
  'practice.beginAnew': practiceChannels['practice.beginAnew'],
} as const

/**
 * The program on the folder of practice. Where nothing is there yet, or it is begun `anew`, an office with invented cases is laid
 * out first, in the background; meanwhile the page is told how far it has come, and may leave.
 */
export function openPractice(options: ApplicationOptions, anew = false): Application {
  prepareFolder(options.folder)
  const isThere = existsSync(databasePathIn(options.folder, 'office.db'))
  if (isThere && !anew) return createApplication(options)
  const laying = new Laying(options)
  laying.start()
  return {
    invoke: (channel, input, given) => laying.answering().invoke(channel, input, given),
    language: () => laying.answering().language(),
    lock: () => laying.answering().lock(),
    close: () => laying.close(),
  }
}

/** The program while its office is being laid out, and after it. */
class Laying {
  readonly #options: ApplicationOptions
  readonly #stopping = new AbortController()
  #laid: Promise<void> = Promise.resolve()
  #application: Application | undefined
  #progress = { done: 0, total: 1 }
  #refusal: Refusal | undefined

  constructor(options: ApplicationOptions) {
    this.#options = options
  }

  start(): void {
    this.#laid = this.#lay()
  }

  answering(): Application {
    return this.#application ?? this.#waiting
  }

  async close(): Promise<void> {
    this.#stopping.abort()
    await this.#laid
    await this.#application?.close()
  }

  async #lay(): Promise<void> {
    const { log, onChanged } = this.#options
    try {
      // Not before: the core of an office holds no name of the invented cases.
      const { layPractice } = await import('./layPractice.ts')
      await layPractice(this.#options, this.#stopping.signal, (progress) => {
        this.#progress = progress
        onChanged({ aggregate: 'session' })
      })
      if (!this.#stopping.signal.aborted) this.#application = createApplication(this.#options)
    } catch (error) {
      log({ event: 'bug', channel: 'practice', frames: framesOf(error) })
      this.#refusal = { code: 'practiceNotLaid', params: {} }
    }
    onChanged({ aggregate: 'session' })
  }

  readonly #waiting: Application = {
    invoke: createRouter({
      channels: CHANNELS,
      caller: () => undefined,
      run: (name, input) => Promise.resolve(this.#answer(name, input)),
      log: (fields) => {
        this.#options.log(fields)
      },
    }),
    language: () => readPreferences(this.#options.folder).language,
    lock: () => Promise.resolve(),
    close: () => this.close(),
  }

  #answer(name: keyof typeof CHANNELS, input: unknown): Result<unknown> {
    if (name === 'session.state') return success(this.#state())
    if (name === 'session.setLanguage') {
      const { folder, onAppearance } = this.#options
      const { language } = CHANNELS[name].input.parse(input)
      onAppearance(writePreferences(folder, withChange(readPreferences(folder), { language }, undefined)))
      return success(this.#state())
    }
    if (name === 'practice.beginAnew' && this.#refusal === undefined) return failure('session.notReady')
    this.#options.onGoTo(name === 'practice.leave' ? 'real' : 'practice', name === 'practice.beginAnew')
    return success({})
  }

  #state() {
    const { folder, kind, uptime, today } = this.#options
    return describeSession({
      kind,
      found: this.#refusal === undefined ? { kind: 'empty' } : examineFolder(folder, kind),
      refusal: this.#refusal,
      laying: this.#progress,
      preferences: readPreferences(folder),
      attempts: new AttemptCounter(folder, uptime),
      today: today(),
    })
  }
}
