import { app } from 'electron'
import type { Log } from '../logging/log.ts'
import { forbidNavigation } from '../security/navigation.ts'
import { silenceSession } from '../security/network.ts'
import { refusePermissions } from '../security/permissions.ts'

/** Every session, made now or later, is silent and grants nothing. */
export function guardEverySession(): void {
  app.on('session-created', (session) => {
    silenceSession(session)
    refusePermissions(session)
  })
}

/** Every page, wherever it comes from, stays where it is. */
export function guardEveryWindow(log: Log): void {
  app.on('window-all-closed', () => {
    app.quit()
  })
  app.on('web-contents-created', (_event, contents) => {
    forbidNavigation(contents, log)
    if (app.isPackaged) {
      contents.on('devtools-opened', () => {
        contents.closeDevTools()
      })
    }
  })
  // Called back by nothing of ours; a certificate or a password prompt can only come from a page that is not ours.
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault()
    answer(false)
  })
  app.on('login', (event) => {
    event.preventDefault()
  })
}
