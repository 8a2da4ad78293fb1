import { request, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import { askedBy, type Asked } from './bucketPolicy.ts'

/** What a keeper who means harm does with one request. */
export type Trick =
  | 'carry'
  /** Does what is asked, and never says so. */
  | 'cutOff'
  /** Says that it was done, and does nothing. */
  | 'lose'
  /** Does it, and does it again a little later. */
  | 'repeat'
  /** Of a list: the other way round; every other name is held back; more is said to follow. */
  | 'reverse'
  | 'hide'

/** TLS before a store, with the rights that the store itself has no word for. */
export type StoreGate = Readonly<{
  /** Whose key may ask for what; whoever has no rules here is let through to the store's own. */
  rules: Map<string, (asked: Asked) => boolean>
  /** What was asked and refused by the rules. */
  refused: string[]
  /** What was put through it. */
  put: string[]
  /** Which trick is played on a request; none by itself. */
  play(trick: (method: string, target: string) => Trick): void
  leave(): Promise<void>
  comeBack(): Promise<void>
}>

type Question = Readonly<{ method: string; target: string; headers: IncomingHttpHeaders; body: Buffer }>
type Carried = Readonly<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>

/** Opens the gate on a port of this machine, before the store on another. */
export async function openStoreGate(
  port: number,
  storePort: number,
  tls: Readonly<{ certificate: string; key: string }>,
): Promise<StoreGate> {
  const rules: StoreGate['rules'] = new Map()
  const refused: string[] = []
  const put: string[] = []
  let trickOn: (method: string, target: string) => Trick = () => 'carry'
  const server = createServer({ cert: tls.certificate, key: tls.key }, (asked, answer) => {
    handle(asked, answer).catch(() => answer.destroy())
  })
  async function handle(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = await bytesOf(asked)
    const question = { method: asked.method ?? '', target: asked.url ?? '', headers: asked.headers, body }
    const accessKey = /Credential=([^/]+)/.exec(asked.headers.authorization ?? '')?.[1] ?? ''
    if (rules.get(accessKey)?.(askedBy(question.method, question.target)) === false) {
      refused.push(`${question.method} ${question.target}`)
      const denied = Buffer.from('<Error><Code>AccessDenied</Code></Error>')
      give(answer, { status: 403, headers: {}, body: denied })
      return
    }
    if (question.method === 'PUT') put.push(question.target)
    const trick = trickOn(question.method, question.target)
    if (trick === 'lose') {
      give(answer, { status: 200, headers: { etag: '"lost"' }, body: Buffer.alloc(0) })
      return
    }
    const carried = await carry(storePort, question)
    if (trick === 'cutOff') return void answer.destroy()
    if (trick === 'repeat') setTimeout(() => void carry(storePort, question).catch(() => undefined), 400)
    give(answer, trick === 'reverse' || trick === 'hide' ? otherList(carried, trick) : carried)
  }
  const gate: StoreGate = {
    rules,
    refused,
    put,
    play(trick) {
      trickOn = trick
    },
    async leave() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
    comeBack: async () => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve)),
  }
  await gate.comeBack()
  return gate
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of message as AsyncIterable<Buffer>) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** With the header `Host` as it was signed. */
async function carry(port: number, { method, target, headers, body }: Question): Promise<Carried> {
  return new Promise((resolve, reject) => {
    const question = request({ host: '127.0.0.1', port, method, path: target, headers }, (answer) => {
      bytesOf(answer).then((bytes) => {
        resolve({ status: answer.statusCode ?? 500, headers: answer.headers, body: bytes })
      }, reject)
    })
    question.on('error', reject)
    question.end(body)
  })
}

function give(answer: ServerResponse, { status, headers, body }: Carried): void {
  const { 'transfer-encoding': _encoding, connection: _connection, ...rest } = headers
  answer.writeHead(status, { ...rest, ...(status === 204 ? {} : { 'content-length': body.length }) })
  answer.end(body)
}

const ENTRY = /<Contents>.*?<\/Contents>/gs

function otherList(carried: Carried, trick: 'reverse' | 'hide'): Carried {
  const text = carried.body.toString()
  const entries = text.match(ENTRY) ?? []
  const kept = trick === 'reverse' ? entries.toReversed() : entries.filter((_one, at) => at % 2 === 1)
  const [first] = entries
  if (first === undefined) return carried
  const others = text.replace(first, '\u0000').replace(ENTRY, '').replace('\u0000', kept.join(''))
  return { ...carried, body: Buffer.from(others) }
}
