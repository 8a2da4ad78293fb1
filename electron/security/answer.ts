import { readFileSync } from 'node:fs'
import { APP_ORIGIN } from './appOrigin.ts'
import { composeSecurityHeaders } from './csp.ts'
import type { Served } from './manifest.ts'
import { originOf } from './sender.ts'

/** What Electron hands to the page; a type of content among the headers counts. */
export type Answer = Readonly<{ statusCode: number; headers: Record<string, string>; data: Buffer }>

/** Answers a request of our scheme: GET, our host, a listed file; anything else is 404 or 405. */
export function answer(request: Readonly<{ method: string; url: string }>, files: ReadonlyMap<string, Served>): Answer {
  const headers = { ...composeSecurityHeaders() }
  if (request.method !== 'GET') return { statusCode: 405, headers, data: Buffer.alloc(0) }
  const served = originOf(request.url) === APP_ORIGIN ? files.get(new URL(request.url).pathname) : undefined
  if (served === undefined) return { statusCode: 404, headers, data: Buffer.alloc(0) }
  // At once: while the program starts, every turn through the event loop is one more wait of the page.
  return { statusCode: 200, headers: { ...headers, 'Content-Type': served.type }, data: readFileSync(served.file) }
}
