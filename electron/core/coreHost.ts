import { MessageChannelMain, type MessagePortMain, type WebFrameMain } from 'electron'
import { PORT } from '../ipc/channelNames.ts'
import type { Log } from '../logging/log.ts'
import type { Appearance } from '../session/preferences.ts'
import type { FileDialogs } from '../windows/fileDialogs.ts'
import { startCoreProcess, type CoreProcess } from './coreProcess.ts'
import type { ReceivedArgument } from '../security/receivedArgument.ts'
import type { FromCore, ToCore } from './protocol.ts'

type GoTo = Extract<FromCore, { kind: 'goTo' }>

// A core that dies before it answers will do so again; a second try is for a machine short of memory at that moment.
const MAX_FALSE_STARTS = 2

export type CoreHostOptions = Readonly<{
  /** The built entry of the core. */
  entry: string
  /** What the next core is told first: asked anew for each. `anew`: practice begins from its start. */
  start: (anew: boolean) => Extract<ToCore, { kind: 'start' }>
  isPackaged: boolean
  log: Log
  dialogs: FileDialogs
  onAppearance: (appearance: Appearance) => void
  /** Somebody goes over to practice or leaves it; the window and the core that come next are of that kind. */
  /** Answers false where that installation cannot be opened: the core and its window stay. */
  onGoTo: (installation: GoTo['installation']) => boolean
  /** Puts a new window on the sign-in page in place of the one there; resolves when its page stands. */
  replaceWindow: (isInterrupted: boolean) => Promise<void>
  /** The file that the program was opened with was read, or nobody wants it. */
  onReceivedDone: () => void
  /** No core comes up: the program is broken. */
  onBroken: () => void
}>

type Core = { process: CoreProcess; isReady: boolean; isUsed: boolean; coveredAt?: number | undefined }

/**
 * Main's side of the core: one process for one session, empty until somebody signs in, gone when the session is locked.
 * Main hands ports over and never sees what is said on them.
 */
export class CoreHost {
  readonly #options: CoreHostOptions
  #core: Core | undefined
  /** The core's end of the window's channel, until there is a core to take it. */
  #waitingPort: MessagePortMain | undefined
  #ending: Promise<void> = Promise.resolve()
  #falseStarts = 0
  #isAnew = false
  #isStopped = false

  constructor(options: CoreHostOptions) {
    this.#options = options
  }

  /** Whether the core answers calls. */
  isReady(): boolean {
    return this.#core?.isReady === true
  }

  /** Resolves when no core is on its way out. */
  settled(): Promise<void> {
    return this.#ending
  }

  /** For how long the work has been going on behind a cover; undefined where nothing is covered. */
  coveredSeconds(): number | undefined {
    const since = this.#core?.coveredAt
    return since === undefined ? undefined : (performance.now() - since) / 1000
  }

  /** Starts an empty core, unless there is one. */
  start(): void {
    if (this.#core !== undefined || this.#isStopped) return
    const { entry, isPackaged, start } = this.#options
    const process = startCoreProcess(entry, isPackaged, (message) => {
      this.#receive(core, message)
    })
    const core: Core = { process, isReady: false, isUsed: false }
    this.#core = core
    process.post(start(this.#isAnew))
    this.#isAnew = false
    if (this.#waitingPort !== undefined) process.post({ kind: 'port' }, [this.#waitingPort])
    this.#waitingPort = undefined
    void process.gone.then((code) => this.#onGone(core, code))
  }

  /** Tells the core of a file that the program was opened with once more. */
  offer(received: ReceivedArgument): void {
    this.#core?.process.post({ kind: 'received', received })
  }

  /** Gives a frame of the window a new way to the core. The frame was checked; the one before it loses its way. */
  connect(frame: WebFrameMain): void {
    const { port1, port2 } = new MessageChannelMain()
    try {
      frame.postMessage(PORT, null, [port1])
    } catch {
      // The frame went away after it had asked.
      return
    }
    if (this.#core !== undefined) {
      this.#core.process.post({ kind: 'port' }, [port2])
      return
    }
    this.#waitingPort?.close()
    this.#waitingPort = port2
  }

  /**
   * Locks: the window is replaced at once, and the core with all it knows is gone within a second, whatever it is doing.
   * Answers false where nobody has tried to sign in since the core was started: there is nothing to lock.
   */
  async lock(isInterrupted = false): Promise<boolean> {
    const core = this.#core
    if (core?.isUsed !== true) return false
    this.#options.log({ event: 'locked' })
    await this.#replace(core, isInterrupted)
    return true
  }

  /** The page broke down: what was on it is not shown to the next one at the machine. */
  async pageGone(): Promise<void> {
    if (!(await this.lock(true))) await this.#options.replaceWindow(false)
  }

  /** Ends the core with the program. */
  async stop(): Promise<void> {
    this.#isStopped = true
    const core = this.#core
    this.#core = undefined
    await Promise.all([this.#ending, core?.process.end()])
  }

  #goTo(core: Core, { installation, anew }: GoTo): void {
    if (!this.#options.onGoTo(installation)) return
    this.#isAnew = anew
    void this.#replace(core, false)
  }

  async #replace(core: Core, isInterrupted: boolean): Promise<void> {
    this.#core = undefined
    const ending = core.process.end()
    this.#ending = ending
    const standing = this.#options.replaceWindow(isInterrupted)
    await ending
    await standing
    this.start()
  }

  /** Where the core was not asked to go, it has broken down; what it had not committed is as if it had never been. */
  async #onGone(core: Core, code: number): Promise<void> {
    if (this.#core !== core) return
    this.#core = undefined
    this.#options.log({ event: 'coreGone', code: String(code) })
    this.#falseStarts = core.isReady ? 0 : this.#falseStarts + 1
    if (this.#falseStarts >= MAX_FALSE_STARTS) {
      this.#options.onBroken()
      return
    }
    await this.#options.replaceWindow(core.isUsed)
    this.start()
  }

  #receive(core: Core, message: FromCore): void {
    const { dialogs, log, onAppearance } = this.#options
    switch (message.kind) {
      case 'ready':
        core.isReady = true
        return
      case 'used':
        core.isUsed = true
        return
      case 'locked':
        if (this.#core === core) void this.lock()
        return
      case 'goTo':
        if (this.#core === core) this.#goTo(core, message)
        return
      case 'cover':
        core.coveredAt = message.isCovered ? performance.now() : undefined
        return
      case 'receivedDone':
        this.#options.onReceivedDone()
        return
      case 'appearance':
        onAppearance(message)
        return
      case 'openDialog':
        void answerDialog(core, message.id, dialogs.open(message.wanted))
        return
      case 'saveDialog':
        void answerDialog(core, message.id, dialogs.save(message.suggestedName))
        return
      case 'log':
        log(message.fields)
        return
      case 'helper':
        return
    }
  }
}

/** The answer of a dialog that outlived its core goes nowhere. */
async function answerDialog({ process }: Core, id: number, asked: Promise<string | undefined>): Promise<void> {
  const path = await asked.catch(() => undefined)
  process.post({ kind: 'dialogAnswer', id, ...(path === undefined ? {} : { path }) })
}
