import './security/silence.ts'
import { app } from 'electron'
import { answerChannels } from './start/answerChannels.ts'
import { declareScheme } from './security/protocol.ts'
import { silenceChromium, silenceResolver } from './security/network.ts'
import { chooseDataFolder } from './start/dataFolderChoice.ts'
import { keepOneInstance } from './start/oneInstance.ts'
import { leaveOnForbiddenSwitch } from './start/forbiddenSwitches.ts'
import { guardEverySession, guardEveryWindow } from './start/guards.ts'
import { lockOnIdleAndSuspend } from './session/idleLock.ts'
import { createShell } from './start/shell.ts'
import { fileLog } from './logging/logFile.ts'

// Start-up as a list of steps. Nothing is awaited at the top level: Electron 33 would never become ready.
process.umask(0o077)
leaveOnForbiddenSwitch()
const folder = chooseDataFolder()
const log = fileLog(folder, () => new Date())
if (keepOneInstance(folder, log)) {
  app.enableSandbox()
  silenceChromium()
  declareScheme()
  guardEverySession()
  guardEveryWindow(log)
  app
    .whenReady()
    .then(() => {
      silenceResolver()
      const shell = createShell(log)
      const application = answerChannels(folder, log, shell)
      shell.open(application.language())
      lockOnIdleAndSuspend(application)
    })
    .catch(() => {
      app.exit(1)
    })
}
