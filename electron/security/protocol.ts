import { protocol, type Session } from 'electron'
import { answer } from './answer.ts'
import { APP_SCHEME, START_PAGE } from './appOrigin.ts'
import { readBuiltFiles, type Served } from './manifest.ts'

/** The start page with something drawn in it already; undefined where it is as it was built. */
export type DrawStartPage = () => string | undefined

/** Before ready, once: our scheme is a standard, secure origin and bypasses no policy. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/**
 * Serves the built page in one session. Whole buffers, because `protocol.handle` would load the machinery of `fetch`
 * into a program that has no network, and keep the first page waiting for it (docs/decisions/0009).
 */
export function serveBuiltFiles(session: Session, folder: string, drawStartPage: DrawStartPage): void {
  let files: ReadonlyMap<string, Served> | undefined
  // oxlint-disable-next-line typescript/no-deprecated -- see above
  session.protocol.registerBufferProtocol(APP_SCHEME, (request, reply) => {
    files ??= readBuiltFiles(folder)
    const found = answer(request, files)
    const drawn = request.url === START_PAGE && found.statusCode === 200 ? drawStartPage() : undefined
    reply(drawn === undefined ? found : { ...found, data: Buffer.from(drawn) })
  })
}
