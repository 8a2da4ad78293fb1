import { readFile } from 'node:fs/promises'
import { APP_ORIGIN } from './appOrigin.ts'
import { securityHeaders } from './csp.ts'
import type { Served } from './manifest.ts'
import { originOf } from '../ipc/sender.ts'

/** Answers a request of our scheme: GET, our host, a listed file; anything else is 404 or 405. */
export async function answer(
  request: Readonly<{ method: string; url: string }>,
  files: ReadonlyMap<string, Served>,
): Promise<Response> {
  const headers = securityHeaders()
  if (request.method !== 'GET') return new Response(null, { status: 405, headers })
  const served = originOf(request.url) === APP_ORIGIN ? files.get(new URL(request.url).pathname) : undefined
  if (served === undefined) return new Response(null, { status: 404, headers })
  const bytes = await readFile(served.file)
  return new Response(new Uint8Array(bytes), { headers: { ...headers, 'Content-Type': served.type } })
}
