import { readFileSync } from 'node:fs'
import { APP_ORIGIN } from './appOrigin.ts'
import { securityHeaders } from './csp.ts'
import type { Served } from './manifest.ts'
import { originOf } from '../ipc/sender.ts'

/** Answers a request of our scheme: GET, our host, a listed file; anything else is 404 or 405. */
export function answer(
  request: Readonly<{ method: string; url: string }>,
  files: ReadonlyMap<string, Served>,
): Response {
  const headers = securityHeaders()
  if (request.method !== 'GET') return new Response(null, { status: 405, headers })
  const served = originOf(request.url) === APP_ORIGIN ? files.get(new URL(request.url).pathname) : undefined
  if (served === undefined) return new Response(null, { status: 404, headers })
  // At once: while the program starts, every turn through the event loop is one more wait of the page.
  const bytes = readFileSync(served.file)
  return new Response(new Uint8Array(bytes), { headers: { ...headers, 'Content-Type': served.type } })
}
