import './security/silence.ts'
import { join } from 'node:path'
import { app } from 'electron'
import { forbidCoreDumps } from './security/coreDumps.ts'
import { declareScheme } from './security/protocol.ts'
import { silenceChromium, silenceResolver } from './security/network.ts'
import { askedForDoctor } from './start/askedForDoctor.ts'
import { chooseFolderOrLeave } from './start/dataFolderChoice.ts'
import { keepOneInstance } from './start/oneInstance.ts'
import { leaveOnRefusedArgument } from './start/refuseLaunch.ts'
import { guardEverySession, guardEveryWindow } from './start/guards.ts'
import { openProgram } from './start/openProgram.ts'
import { createReceivedFile, ownWords } from './start/receivedFile.ts'
import { boundPageMemory } from './start/pageMemory.ts'
import { createFileLog } from './logging/logFile.ts'

// Start-up as a list of steps. Once a window is to be opened nothing is awaited at the top level: Electron 33 would never become
// ready. The doctor opens none, and is awaited so that Electron does not go on and ask for a display.
process.umask(0o077)
forbidCoreDumps()
leaveOnRefusedArgument()
const built = join(import.meta.dirname, '..')
const doctor = askedForDoctor()
if (doctor === undefined) openWindow()
else await import('./start/runDoctor.ts').then(({ runDoctor }) => runDoctor(doctor, built))

function openWindow(): void {
  const folder = chooseFolderOrLeave()
  const log = createFileLog(folder, () => new Date())
  const received = createReceivedFile()
  received.offer(ownWords(process.argv, app.isPackaged), process.cwd())
  if (!keepOneInstance(folder, log, received)) return
  app.enableSandbox()
  silenceChromium()
  boundPageMemory()
  declareScheme()
  guardEverySession()
  guardEveryWindow(log)
  app
    .whenReady()
    .then(() => {
      silenceResolver()
      return openProgram({ folder, log, built, received })
    })
    .catch(() => {
      app.exit(1)
    })
}
