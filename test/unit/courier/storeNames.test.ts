import { expect, test } from 'vitest'
import { readErrorCode, readPage } from '../../../courier/s3/answers.ts'
import { createClaim } from '../../../courier/s3/claim.ts'
import { letterName, readAnswer, readLetter, readNote } from '../../../courier/s3/names.ts'
import { readOwnBox } from '../../../courier/s3/ownBox.ts'
import type { Store } from '../../../courier/s3/store.ts'
import { packetEnvelope, type PacketEnvelope } from '../../../shared/packet/envelope.ts'
import { askedBy, policyOf } from '../../support/courier/bucketPolicy.ts'

const [A, B, C] = ['a', 'b', 'c'].map((digit) => digit.repeat(32)) as [string, string, string]

function envelope(sender: string, sequence: number): PacketEnvelope {
  const packet = sequence.toString(16).padStart(32, '0')
  const what = {
    packet,
    sequence,
    sender,
    receiver: B,
    bytes: 3_000_000,
    sha256: 'f'.repeat(64),
    expires: '2026-12-28',
  }
  return { format: 'naknada-envelope', version: 1, ...what }
}

test('the name of a letter is its envelope, and names sort as numbers do', () => {
  const [ninth, tenth] = [envelope(A, 9), envelope(A, 10)]
  expect(packetEnvelope.parse(readLetter(letterName(ninth)))).toEqual(ninth)
  expect([tenth, ninth].map(letterName).toSorted()).toEqual([ninth, tenth].map(letterName))
})

test.each([
  `box/${B}/${A}/letter.1.${C}.${'f'.repeat(64)}.5.2026-12-28`,
  `box/${B}/${A}/${letterName(envelope(A, 1))}`,
  `box/${B}/../letter.`,
  `${letterName(envelope(A, 1))}/more`,
  letterName(envelope(A, 1)).replace('/letter.', '/answer.'),
])('%s is no letter', (name) => {
  expect(readLetter(name)).toBeUndefined()
})

test('an answer and a note are read from names of their form alone', () => {
  const key = `${C}.${'f'.repeat(64)}`
  expect(readAnswer(`box/${A}/${B}/answer.${key}.taken`)).toMatchObject({ packet: C, outcome: 'taken' })
  expect(readAnswer(`box/${A}/${B}/answer.${key}.other`)).toBeUndefined()
  expect(readNote(`box/${A}/${A}/sent.${B}`, A)).toBe(B)
  expect(readNote(`box/${A}/${B}/sent.${B}`, A)).toBeUndefined()
})

test('a list is read whatever its names are; what is none says so', () => {
  const list = (inside: string) => `<ListBucketResult>${inside}<IsTruncated>true</IsTruncated></ListBucketResult>`
  expect(readPage(list('<Contents><Key>a&amp;b</Key><ETag>&quot;1&quot;</ETag></Contents>'))).toEqual({
    objects: [{ name: 'a&b', etag: '"1"' }],
    folders: [],
    isCutOff: true,
  })
  expect(readPage(list('<CommonPrefixes><Prefix>a/</Prefix></CommonPrefixes>'))?.folders).toEqual(['a/'])
  for (const other of ['', 'no list', '<Error><Code>x</Code></Error>', '<ListBucketResult><Contents>'])
    expect(readPage(other)).toBeUndefined()
  expect(readErrorCode('<Error><Code>NoSuchKey</Code></Error>')).toBe('NoSuchKey')
})

/** A store of which names alone are asked, a few at a time. */
function storeOf(names: readonly string[], atOnce: number): { store: Store; pages: () => number } {
  let pages = 0
  const sorted = names.toSorted()
  const list: Store['list'] = (prefix, after = '') => {
    pages += 1
    const rest = sorted.filter((name) => name.startsWith(prefix) && name > after)
    const objects = rest.slice(0, atOnce).map((name) => ({ name, etag: '"mark"' }))
    return Promise.resolve({ objects, folders: [], isCutOff: rest.length > atOnce })
  }
  const never = () => Promise.reject(new Error('Asked for more than names.'))
  return {
    store: { list, get: never, put: never, remove: never, listAll: never, close: () => undefined },
    pages: () => pages,
  }
}

test('a sender that fills a box keeps nobody out, and is not read through', async () => {
  const many = Array.from({ length: 3_000 }, (_one, at) => letterName(envelope(A, at + 1)))
  const { store, pages } = storeOf([...many, letterName(envelope(C, 7))], 100)
  const { letters } = await readOwnBox(store, B)
  expect(letters).toHaveLength(51)
  expect(letters.slice(0, 3)).toMatchObject([
    { sender: A, sequence: 1 },
    { sender: C, sequence: 7 },
    { sender: A, sequence: 2 },
  ])
  expect(pages()).toBeLessThan(4)
})

test('of two couriers one is at work, the other takes its place when it gives no sign of life', async () => {
  let now = 0
  let mark: string | undefined
  let count = 0
  const put: Store['put'] = () => {
    count += 1
    mark = `"${String(count)}"`
    return Promise.resolve(mark)
  }
  const store = { ...storeOf([], 1).store, put }
  const [first, second] = [createClaim(A, 90, () => now), createClaim(A, 90, () => now)]
  const look = async () => [await first.hold(store, mark), await second.hold(store, mark)]
  expect(await look()).toEqual([false, false])
  expect(await look()).toEqual([true, false])
  for (; now < 600_000; now += 20_000) expect(await look()).toEqual([true, false])
  // Put down once more, and silent from now on.
  now += 30_000
  await look()
  const later = async () => second.hold(store, mark)
  expect(await later()).toBe(false)
  now += 89_000
  expect(await later()).toBe(false)
  now += 2_000
  expect(await later()).toBe(false)
  expect(await later()).toBe(true)
  expect(await first.hold(store, mark)).toBe(false)
})

test('the policy of an office allows its own and nothing else', () => {
  const mayB = policyOf(B, 'mailbox')
  const ask = (method: string, target: string) => mayB(askedBy(method, target))
  const list = (prefix: string) => ask('GET', `/mailbox?list-type=2&prefix=${encodeURIComponent(prefix)}`)
  expect([list(`box/${B}/`), list(`box/${A}/${B}/letter.`), list(`pieces/${A}/${B}/`)]).toEqual([true, true, true])
  expect(
    ['', 'box/', `box/${B.slice(1)}`, `box/${A}/`, `box/${A}/${C}/letter.`, `pieces/${B}/`].map(list),
  ).not.toContain(true)
  expect(ask('GET', `/mailbox/box/${B}/${A}/letter.1`)).toBe(true)
  expect(ask('PUT', `/mailbox/box/${A}/${B}/letter.1`)).toBe(true)
  for (const [method, name] of [
    ['GET', `box/${A}/${B}/letter.1`],
    ['PUT', `box/${A}/${C}/letter.1`],
    ['PUT', `box/${B}/${A}/letter.1`],
    ['DELETE', `box/${A}/${C}/letter.1`],
    ['PUT', `other/${A}/${B}/x`],
    ['PUT', `box/${A}/${B}/letter.1?acl`],
  ] as const)
    expect(ask(method, `/mailbox/${name}`), `${method} ${name}`).toBe(false)
  expect(ask('PUT', `/mailbox?policy`)).toBe(false)
  expect(ask('GET', `/other/box/${B}/${A}/letter.1`)).toBe(false)
  expect(mayB({ ...askedBy('GET', `/mailbox/box/${B}/${A}/letter.1`), isOverTls: false })).toBe(false)
})
