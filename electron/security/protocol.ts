import { protocol } from 'electron'
import type { Session } from 'electron'
import { answer } from './answer.ts'
import { APP_SCHEME } from './appOrigin.ts'
import { builtFiles } from './manifest.ts'

/** Before ready, once: our scheme is a standard, secure origin and bypasses no policy. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built page in one session. */
export function serveBuiltFiles(session: Session, folder: string): void {
  const files = builtFiles(folder)
  session.protocol.handle(APP_SCHEME, (request) => answer(request, files))
}
