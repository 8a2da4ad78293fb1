import type { S3Config } from '../config.ts'
import { Fault } from '../mailbox.ts'
import { readErrorCode, readPage, type Page } from './answers.ts'
import { AT_ONCE, openLine, type StoreAnswer } from './request.ts'
import { faultOfAnswer, faultOfError } from './storeFault.ts'

/** More than a page of a thousand names has. */
const MAX_PAGE_BYTES = 4_000_000
const NOTHING = Buffer.alloc(0)

/** The bucket of a mailbox. */
export type Store = Readonly<{
  /** The object, or nothing; empty where it is larger than said. */
  get(name: string, atMost: number): Promise<Buffer | undefined>
  /** Answers the mark of what was put. */
  put(name: string, bytes?: Buffer): Promise<string>
  remove(names: readonly string[]): Promise<void>
  /** One page of the names that begin so, after that one; of the folders below, where it is asked for so. */
  list(prefix: string, after?: string, asFolders?: boolean): Promise<Page>
  /** All names, or folders, that begin so. */
  listAll(prefix: string, asFolders?: boolean): Promise<readonly string[]>
  close(): void
}>

type Ask = (method: 'GET' | 'PUT' | 'DELETE', path: string, atMost?: number, body?: Buffer) => Promise<StoreAnswer>

/** The bucket at the other end of a line; `now` is the clock of this machine in milliseconds. */
export function openStore(config: S3Config, now: () => number = Date.now): Store {
  const line = openLine(config)
  const ask = byClockOfStore(line.ask, now)
  const pathOf = (name: string) => `/${config.bucket}/${name}`
  const list: Store['list'] = async (prefix, after = '', asFolders = false) => {
    const more = { ...(after !== '' && { 'start-after': after }), ...(asFolders && { delimiter: '/' }) }
    const query = new URLSearchParams({ 'list-type': '2', prefix, ...more })
    const page = readPage(done(await ask('GET', `/${config.bucket}?${query.toString()}`)).body.toString())
    if (page === undefined) throw new Fault('mailboxFault')
    return page
  }
  return {
    list,
    listAll: async (prefix, asFolders) => allPages(list, prefix, asFolders),
    async get(name, atMost) {
      const answer = await ask('GET', pathOf(name), Math.max(atMost, MAX_PAGE_BYTES))
      if (isMissing(answer)) return undefined
      const { body } = done(answer)
      return body.length > atMost ? NOTHING : body
    },
    put: async (name, bytes = NOTHING) => done(await ask('PUT', pathOf(name), MAX_PAGE_BYTES, bytes)).etag,
    remove: async (names) =>
      severalAtOnce(names, async (name) => {
        const answer = await ask('DELETE', pathOf(name))
        if (!isMissing(answer)) done(answer)
      }),
    close: line.close,
  }
}

/**
 * A signature bears the time. Where the store says that this machine's clock is wrong, the store's is taken: whose clock it is
 * decides nothing else.
 */
function byClockOfStore(askOnce: ReturnType<typeof openLine>['ask'], now: () => number): Ask {
  let ahead = 0
  return async (method, path, atMost = MAX_PAGE_BYTES, body) => {
    try {
      const question = { method, path, atMost, ...(body && { body }) }
      const answer = await askOnce({ ...question, date: new Date(now() + ahead) })
      const itsTime = Date.parse(answer.date)
      if (answer.status !== 403 || codeIn(answer) !== 'RequestTimeTooSkewed' || Number.isNaN(itsTime)) return answer
      ahead = itsTime - now()
      return await askOnce({ ...question, date: new Date(itsTime) })
    } catch (error) {
      throw faultOfError(error)
    }
  }
}

const codeIn = ({ body }: StoreAnswer) => readErrorCode(body.toString())

function isMissing(answer: StoreAnswer): boolean {
  return answer.status === 404 && codeIn(answer) === 'NoSuchKey'
}

function done(answer: StoreAnswer): StoreAnswer {
  if (answer.status === 200 || answer.status === 204) return answer
  throw faultOfAnswer(answer.status, codeIn(answer))
}

/** Page by page, as long as each one goes on after the one before. */
async function allPages(list: Store['list'], prefix: string, asFolders = false): Promise<readonly string[]> {
  const found: string[] = []
  for (let after = ''; ;) {
    const { objects, folders, isCutOff } = await list(prefix, after, asFolders)
    const names = asFolders ? folders : objects.map(({ name }) => name)
    found.push(...names.filter((name) => name.startsWith(prefix)))
    const last = names.at(-1) ?? ''
    if (!isCutOff || last <= after) return found
    after = last
  }
}

/** Does it for each, some at once. */
export async function severalAtOnce<One>(ones: readonly One[], work: (one: One) => Promise<void>): Promise<void> {
  const rest = ones.values()
  const worker = async () => {
    for (const one of rest) await work(one)
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, ones.length) }, worker))
}
