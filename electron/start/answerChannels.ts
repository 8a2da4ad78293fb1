import { app, dialog } from 'electron'
import { createApplication, type Application } from '../composition.ts'
import { createDocumentPool } from '../documents/pool/documentPool.ts'
import { orderDocument } from '../documents/orderDocument.ts'
import type { Log } from '../logging/log.ts'
import { cupsSpooler } from '../printing/cupsSpooler.ts'
import { KDF_DEFAULT } from '../vault/kdfCost.ts'
import { fileDialogs } from '../windows/fileDialogs.ts'
import type { Shell } from './shell.ts'
import { todayFrom } from './today.ts'
import { testSetting } from './testSettings.ts'

/**
 * The composition root for the real program: real clock, dialogs, spooler, worker threads. It is loaded while the window
 * loads its page; `workers` is the folder of the built worker threads, since this file may be built into any other.
 */
export function answerChannels(folder: string, log: Log, shell: Shell, workers: URL): Application {
  const papers = createDocumentPool(new URL('renderDocument.js', workers))
  const application = createApplication({
    folder,
    log,
    now: () => new Date(),
    today: todayFrom(testSetting('NAKNADA_TODAY'), () => new Date()),
    kdfCost: KDF_DEFAULT,
    dialogs: fileDialogs(dialog, () => shell.window(), {
      open: testSetting('NAKNADA_DIALOG_OPEN'),
      save: testSetting('NAKNADA_DIALOG_SAVE'),
    }),
    spooler: cupsSpooler(),
    paper: orderDocument(papers),
    onChanged: (event) => {
      shell.tell(event)
    },
    onLanguage: shell.setLanguage,
    onLocked: () => {
      log({ event: 'locked' })
      void papers.close()
      // After the answer has left for the old window.
      setImmediate(() => {
        if (!isQuitting) shell.replace()
      })
    },
  })
  let isQuitting = false
  app.on('will-quit', (event) => {
    if (isQuitting) return
    isQuitting = true
    event.preventDefault()
    void application.close().finally(() => {
      app.exit(0)
    })
  })
  return application
}
