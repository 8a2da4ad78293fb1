import { readFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { Agent, request, type RequestOptions } from 'node:https'
import aws4 from 'aws4'
import type { S3Config } from '../config.ts'

/** After this long without a sign of life the mailbox counts as away. */
const PATIENCE_MILLISECONDS = 60_000
/** So many requests at once, each on a connection that is kept. */
export const AT_ONCE = 8

/** What a store answers. */
export type StoreAnswer = Readonly<{ status: number; etag: string; date: string; body: Buffer }>
/** Asks the store; the answer has at most so many bytes. */
export type AskStore = (
  question: Readonly<{ method: string; path: string; body?: Buffer; date: Date; atMost: number }>,
) => Promise<StoreAnswer>

/** The connections to a store over TLS, whose certificate and name are verified. Each request is signed with all that it carries. */
export function openLine(config: S3Config): { ask: AskStore; close: () => void } {
  const { hostname, host, port } = new URL(config.endpoint)
  const ca = config.caFile === undefined ? {} : { ca: readFileSync(config.caFile, 'utf8') }
  const agent = new Agent({
    keepAlive: true,
    maxSockets: AT_ONCE,
    rejectUnauthorized: true,
    minVersion: 'TLSv1.3',
    ...ca,
  })
  const credentials = {
    accessKeyId: config.accessKey,
    secretAccessKey: readFileSync(config.secretFile, 'utf8').trimEnd(),
  }
  const ask: AskStore = async ({ method, path, body, date, atMost }) => {
    const headers = {
      Host: host,
      'X-Amz-Date': date.toISOString().replace(/[:-]|\.\d{3}/g, ''),
      ...bodyHeaders(method, body),
    }
    const signed = aws4.sign(
      { method, path, headers, service: 's3', region: config.region, ...(body && { body }) },
      credentials,
    )
    const options = {
      method,
      path,
      agent,
      headers: signed.headers ?? {},
      // As in an address: one of version 6 stands in brackets.
      hostname: hostname.replace(/^\[|\]$/g, ''),
      port: port === '' ? 443 : Number(port),
      timeout: PATIENCE_MILLISECONDS,
    }
    return asked(options, body, atMost)
  }
  return {
    ask,
    close() {
      agent.destroy()
    },
  }
}

function bodyHeaders(method: string, body: Buffer | undefined): Record<string, string> {
  if (method !== 'PUT') return {}
  return { 'Content-Type': 'application/octet-stream', 'Content-Length': String(body?.length ?? 0) }
}

async function asked(
  options: RequestOptions,
  body: Buffer | undefined,
  atMost: number,
  mayRepeat = true,
): Promise<StoreAnswer> {
  return new Promise((resolve, reject) => {
    const question = request(options, (answer) => {
      readAnswer(answer, atMost).then(resolve, reject)
    })
    question.on('timeout', () => question.destroy(errorOf('ETIMEDOUT')))
    question.on('error', (error) => {
      // A connection that was kept and has ended meanwhile. Whatever is asked may be asked twice.
      if (question.reusedSocket && mayRepeat) asked(options, body, atMost, false).then(resolve, reject)
      else reject(error)
    })
    question.end(body)
  })
}

async function readAnswer(answer: IncomingMessage, atMost: number): Promise<StoreAnswer> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of answer as AsyncIterable<Buffer>) {
    length += piece.length
    // More than it can be: cut off, so that it is seen to be another.
    if (length > atMost) {
      answer.destroy()
      break
    }
    pieces.push(piece)
  }
  const { statusCode = 0, headers } = answer
  const body = length > atMost ? Buffer.alloc(0) : Buffer.concat(pieces)
  return { status: statusCode, etag: headers.etag ?? '', date: headers.date ?? '', body }
}

function errorOf(code: string): Error {
  return Object.assign(new Error(code), { code })
}
