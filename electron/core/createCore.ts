import { uptime } from 'node:os'
import type { MessagePortMain } from 'electron'
import { createApplication, type Application, type ApplicationOptions } from '../composition.ts'
import { createDocumentPool } from '../documents/pool/documentPool.ts'
import { createOrderRenderer } from '../documents/orderDocument.ts'
import { openPractice } from '../practice/openPractice.ts'
import { createSystemSpooler } from '../printing/systemSpooler.ts'
import { todayFrom } from '../start/today.ts'
import { argon2id } from '../vault/kdf.ts'
import { KDF_DEFAULT, KDF_FLOOR } from '../vault/kdfCost.ts'
import { askMain } from './askMain.ts'
import { toCore, type FromCore, type ToCore } from './protocol.ts'
import type { ReceivedArgument } from '../security/receivedArgument.ts'
import { keepReceived } from './receivedInCore.ts'
import { WindowPort } from './windowPort.ts'

/** Calls by which a person comes in: from the first of them on there may be something to forget. */
const COMING_IN: readonly string[] = ['session.signIn', 'recovery.recover', 'restore.look', 'practice.become']

type Start = Extract<ToCore, { kind: 'start' }>
type Core = Readonly<{ receive(data: unknown, port: MessagePortMain | undefined): void }>

/** The composition root of the core process: real clock, spooler, worker threads; dialogs and the way to the window from main. */
export function createCore(post: (message: FromCore) => void, workers: URL): Core {
  const questions = askMain(post)
  const documentPool = createDocumentPool(new URL('renderDocument.js', workers))
  const stopping = new AbortController()
  const received = keepReceived(() => {
    post({ kind: 'receivedDone' })
  })
  let application: Application | undefined
  const window = new WindowPort((channel, input, given) => {
    if (COMING_IN.includes(channel)) post({ kind: 'used' })
    if (application === undefined) throw new Error('a port before the start')
    return application.invoke(channel, input, given)
  })

  function start({ received: file, ...begun }: Start): void {
    if (file !== undefined) received.offer(file)
    const { folder, installation, anew } = begun
    const { signal } = stopping
    const parts = { ...machineOf(begun, post, signal), ...tellMain(post), ...threads(workers) }
    const options: ApplicationOptions = {
      ...parts,
      ...{ folder, received, kind: installation, dialogs: questions.dialogs },
      paper: createOrderRenderer(documentPool, installation),
      onChanged: window.tell.bind(window),
    }
    application = installation === 'practice' ? openPractice(options, anew) : createApplication(options)
    post({ kind: 'ready' })
  }

  function hear(file: ReceivedArgument): void {
    received.offer(file)
    window.tell({ aggregate: 'session' })
  }

  /** Nothing new is begun, nothing that only waits is waited for; what is being written is written whole or not at all. */
  async function end(): Promise<void> {
    window.close()
    stopping.abort()
    questions.cancel()
    void documentPool.close()
    await application?.close()
    process.exit(0)
  }

  return {
    receive(data, port) {
      const message = toCore.parse(data)
      if (message.kind === 'start') start(message)
      else if (message.kind === 'port' && port !== undefined) window.serve(port)
      else if (message.kind === 'received') hear(message.received)
      else if (message.kind === 'dialogAnswer') questions.answer(message.id, message.path)
      else if (message.kind === 'lock') void end()
    },
  }
}

type ThreadEntries = Pick<ApplicationOptions, 'storageWorker' | 'attachmentWorker' | 'exportWorkers' | 'backupWorkers'>

/** The entries of the threads, from where the built ones lie. */
function threads(workers: URL): ThreadEntries {
  const entry = (name: string) => new URL(`${name}.js`, workers)
  const exportWorkers = {
    lists: entry('exportList'),
    journals: entry('exportJournals'),
    figures: entry('computeFigures'),
    awards: entry('compareAwards'),
    documents: entry('verifyDocument'),
    certificates: entry('openPkcs12'),
    checkPage: new URL('../checkPage.html', workers),
  }
  const backupWorkers = { make: entry('makeBackup'), prove: entry('proveBackup'), restore: entry('restoreBackup') }
  const [storageWorker, attachmentWorker] = [entry('checkStorage'), entry('attachmentFiles')]
  return { storageWorker, attachmentWorker, exportWorkers, backupWorkers }
}

type MachineParts = Pick<ApplicationOptions, 'now' | 'elapsed' | 'uptime' | 'today' | 'kdf' | 'spooler'>

/** Clocks, keys of passwords and printers of this machine. */
function machineOf(
  { today, keyCost }: Pick<Start, 'today' | 'keyCost'>,
  post: (message: FromCore) => void,
  signal: AbortSignal,
): MachineParts {
  const now = () => new Date()
  return {
    now,
    elapsed: () => performance.now(),
    uptime: () => uptime() * 1000,
    today: todayFrom(today, now),
    kdf: argon2id(keyCost === 'floor' ? KDF_FLOOR : KDF_DEFAULT),
    spooler: createSystemSpooler({
      signal,
      onHelper: (pid, isRunning) => {
        post({ kind: 'helper', pid, isRunning })
      },
    }),
  }
}

function tellMain(
  post: (message: FromCore) => void,
): Pick<ApplicationOptions, 'log' | 'onAppearance' | 'onLocked' | 'onGoTo' | 'onCovered'> {
  return {
    log: (fields) => {
      post({ kind: 'log', fields })
    },
    onAppearance: (appearance) => {
      post({ kind: 'appearance', ...appearance })
    },
    onLocked: () => {
      post({ kind: 'locked' })
    },
    onGoTo: (installation, anew) => {
      post({ kind: 'goTo', installation, anew })
    },
    onCovered: (isCovered) => {
      post({ kind: 'cover', isCovered })
    },
  }
}
