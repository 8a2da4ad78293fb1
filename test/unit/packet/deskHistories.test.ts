import { expect, test } from 'vitest'
import { checkCopy } from '../../../shared/domain/packet/deskCopy.ts'
import { rounds } from '../../support/rounds.ts'
import { chanceOf } from '../../support/chance.ts'

// Five desks of one office, each with files of its own, over a line that delays, repeats and re-orders, with programs that end between two
// steps, in histories by chance: no desk ever keeps a copy of what it writes, none an older state than it had, and once everything was
// carried every desk has the newest of all that is. What a desk keeps is decided by the program's own rule.

const DESKS = 5
const FILES = 4

type Letter = Readonly<{ file: number; desk: number; packet: number; revision: number | 'gone' }>
type Desk = {
  /** The revisions of the files that are written here. */
  own: Map<number, number>
  copies: Map<number, Readonly<{ desk: number; packet: number; revision: number }>>
  gone: Set<number>
  /** For each other desk and file what was sent last, and whether it lies in the outbox or has left it. */
  sent: Map<string, Readonly<{ packet: number; revision: number; hasLeft: boolean }>>
  outbox: { to: number; letter: Letter }[]
}
type Office = { desks: Desk[]; packets: number; carried: { to: number; letter: Letter }[] }

function newOffice(): Office {
  const desks = Array.from({ length: DESKS }, (): Desk => ({
    ...{ own: new Map(), copies: new Map(), gone: new Set(), sent: new Map(), outbox: [] },
  }))
  for (let file = 0; file < FILES; file += 1) desks[file % DESKS]?.own.set(file, 0)
  return { desks, packets: 0, carried: [] }
}

/** The book first, then the packet; a program that ends in between has a copy that is due still. */
function share(office: Office, from: number, to: number, file: number, endsBetween: boolean): void {
  const desk = office.desks[from]
  if (desk === undefined || from === to) return
  const key = `${String(to)} ${String(file)}`
  const before = desk.sent.get(key)
  const revision = desk.own.get(file)
  if (revision === undefined && before === undefined) return
  if (revision !== undefined && before?.revision === revision && before.hasLeft) return
  office.packets += 1
  const packet = office.packets
  if (revision !== undefined) desk.sent.set(key, { packet, revision, hasLeft: false })
  if (endsBetween) return
  desk.outbox = desk.outbox.filter(({ letter }) => letter.packet !== before?.packet)
  desk.outbox.push({ to, letter: { file, desk: from, packet, revision: revision ?? 'gone' } })
  if (revision === undefined) desk.sent.delete(key)
  else desk.sent.set(key, { packet, revision, hasLeft: true })
}

function receive(desk: Desk, letter: Letter): void {
  const { file, packet, revision, desk: sender } = letter
  const before = desk.copies.get(file)
  if (revision === 'gone') {
    if (before !== undefined && before.desk !== sender) return
    desk.copies.delete(file)
    desk.gone.add(file)
    return
  }
  const allowed = checkCopy({
    ...{ isForUs: true, isForOffice: true, kind: 'real', ownKind: 'real', sender: 'confirmed' },
    ...{ expires: '2027-01-01', today: '2026-01-01', isKnown: before?.packet === packet },
    isOlder: (before !== undefined && before.revision > revision) || desk.gone.has(file),
    isHeldHere: desk.own.has(file),
    isOfOtherDesk: before !== undefined && before.desk !== sender,
  })
  if (allowed.ok) desk.copies.set(file, { desk: sender, packet, revision })
}

/** Carries something that lies in an outbox, or once more what was carried before. */
function carry(office: Office, below: (below: number) => number): void {
  const desk = office.desks[below(DESKS)]
  const again = office.carried[below(office.carried.length)]
  if (below(4) === 0 && again !== undefined) deliver(office, again)
  const [posted] = desk?.outbox.splice(below(desk.outbox.length), 1) ?? []
  if (posted !== undefined) deliver(office, posted)
}

function deliver(office: Office, posted: Office['carried'][number]): void {
  const desk = office.desks[posted.to]
  if (desk === undefined) return
  const before = new Map([...desk.copies].map(([file, { revision }]) => [file, revision]))
  receive(desk, posted.letter)
  office.carried.push(posted)
  for (const [file, { revision }] of desk.copies) {
    if (desk.own.has(file) || revision < (before.get(file) ?? 0)) throw new Error('written here, or older than before')
  }
}

function play(seed: number): Office {
  const below = chanceOf(seed)
  const office = newOffice()
  for (let turn = 0; turn < 60; turn += 1) {
    const [from, to, file] = [below(DESKS), below(DESKS), below(FILES)]
    const own = office.desks[from]?.own
    const revision = own?.get(file)
    const what = below(8)
    if (what < 2 && revision !== undefined) own?.set(file, revision + 1)
    else if (what === 2 && revision !== undefined && below(6) === 0) own?.delete(file)
    else if (what < 6) share(office, from, to, file, below(4) === 0)
    else carry(office, below)
  }
  for (const from of office.desks.keys())
    for (const to of office.desks.keys())
      for (let file = 0; file < FILES; file += 1) share(office, from, to, file, false)
  while (office.desks.some(({ outbox }) => outbox.length > 0)) carry(office, below)
  return office
}

const HISTORIES = rounds(10_000, 200_000)

test(`in ${String(HISTORIES)} rounds five desks write each file at one of them and end with the newest of each`, () => {
  const ends = new Set<string>()
  for (let seed = 1; seed <= HISTORIES; seed += 1) {
    const { desks } = play(seed)
    for (let file = 0; file < FILES; file += 1) {
      const writer = desks.find(({ own }) => own.has(file))
      const others = desks.filter((desk) => desk !== writer)
      const kept = new Set(others.map(({ copies }) => copies.get(file)?.revision))
      const wanted = writer?.own.get(file)
      if (writer !== undefined) expect([...kept], `history ${String(seed)}`).toEqual([wanted])
      ends.add(writer === undefined ? 'erased' : 'kept')
      if (writer === undefined) expect([...kept], `history ${String(seed)}`).toEqual([undefined])
    }
  }
  expect([...ends].toSorted()).toEqual(['erased', 'kept'])
})
