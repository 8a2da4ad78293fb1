import { app, type Session } from 'electron'
import { APP_SCHEME } from './appOrigin.ts'
import { SILENCING_SWITCHES } from './silencingSwitches.ts'

/** Before ready: what Chromium would do on the network by itself. */
export function silenceChromium(): void {
  for (const [name, value] of SILENCING_SWITCHES) app.commandLine.appendSwitch(name, value)
}

/** After ready, before any window: no resolver of Chromium's own, no DNS over HTTPS. */
export function silenceResolver(): void {
  app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off', secureDnsServers: [] })
}

/** For every session: no dictionaries (the order of the three lines matters), and no request but our own. */
export function silenceSession(session: Session): void {
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerDictionaryDownloadURL('https://0.0.0.0/')
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, (details, answer) => {
    answer({ cancel: !isOurs(details.url) })
  })
}

function isOurs(url: string): boolean {
  return url.startsWith(`${APP_SCHEME}://`) || url.startsWith('blob:') || url.startsWith('devtools://')
}
