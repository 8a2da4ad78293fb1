import { expect, test } from 'vitest'
import { checkCopy } from '../../../shared/domain/packet/deskCopy.ts'
import { answerToRecall, isHereAgain, type TakenState } from '../../../shared/domain/packet/packetLife.ts'
import { checkTakingPen, isOlderState, isOtherWriter } from '../../../shared/domain/packet/pen.ts'
import { chanceOf } from '../../support/chance.ts'
import { rounds } from '../../support/rounds.ts'

// Five desks of one office give each other a file, over a line that delays, loses, repeats and re-orders, with programs that end between
// book and packet, packets that are sent again, declined and called back: never do two desks write in it, nothing that was saved is lost,
// and once everything was carried one desk has the file and every other its newest copy. What a desk takes in is decided by the program's own rules.

const DESKS = 5
/** Of an office of which one desk is lost. */
const TWO = 2
const TURNS = 80

/** `saves`: everything that was ever saved in it, as a count. */
type State = Readonly<{ pen: number; revision: number; saves: number }>
type Letter =
  | (State & Readonly<{ kind: 'pen' | 'copy'; packet: number; from: number; to: number }>)
  | Readonly<{ kind: 'recall'; packet: number; from: number; to: number }>
  | Readonly<{ kind: 'receipt'; packet: number; from: number; to: number; outcome: TakenState }>
type Sent = { packet: number; to: number; state: 'sent' | TakenState; recalled: boolean; given: State }
type Desk = {
  file: { pen: number; revision: number; saves: number; away: Sent | undefined } | undefined
  copy: (State & { desk: number; packet: number }) | undefined
  book: Map<number, TakenState>
  sent: Sent[]
}
type Office = { desks: Desk[]; packets: number; line: Letter[]; carried: Letter[]; lost: number | undefined }

const stateOf = ({ pen, revision, saves }: State): State => ({ pen, revision, saves })

function newOffice(count: number): Office {
  const desks = Array.from({ length: count }, (): Desk => ({
    file: undefined,
    copy: undefined,
    book: new Map(),
    sent: [],
  }))
  const [first] = desks
  if (first !== undefined) first.file = { pen: 0, revision: 0, saves: 0, away: undefined }
  return { desks, packets: 0, line: [], carried: [], lost: undefined }
}

function save({ file }: Desk): void {
  if (file === undefined || file.away !== undefined) return
  file.revision += 1
  file.saves += 1
}

function share(office: Office, from: number, to: number): void {
  const file = office.desks[from]?.file
  if (file === undefined || file.away !== undefined || from === to) return
  office.packets += 1
  office.line.push({ kind: 'copy', packet: office.packets, from, to, ...stateOf(file) })
}

/** The book first, then the packet: a program that ends in between has one that is sent again. */
function give(office: Office, from: number, to: number, endsBetween: boolean): void {
  const desk = office.desks[from]
  const file = desk?.file
  if (desk === undefined || file === undefined || from === to) return
  if (file.away === undefined) {
    office.packets += 1
    const given = { ...stateOf(file), pen: file.pen + 1 }
    file.away = { packet: office.packets, to, state: 'sent', recalled: false, given }
    desk.sent.push(file.away)
  } else if (file.away.recalled) return
  if (endsBetween) return
  office.line.push({ kind: 'pen', packet: file.away.packet, from, to: file.away.to, ...file.away.given })
}

function recall(office: Office, from: number): void {
  const away = office.desks[from]?.file?.away
  if (away === undefined) return
  away.recalled = true
  office.line.push({ kind: 'recall', packet: away.packet, from, to: away.to })
}

function answer(office: Office, desk: Desk, { packet, from, to }: Letter, outcome: TakenState): void {
  desk.book.set(packet, outcome)
  office.line.push({ kind: 'receipt', packet, from: to, to: from, outcome })
}

const writtenAt = (copy: Desk['copy']) => (copy === undefined ? undefined : { ...copy, desk: String(copy.desk) })

function takePen(office: Office, desk: Desk, letter: Extract<Letter, State>, declines: boolean): void {
  const { packet, from, to } = letter
  const decided = desk.book.get(packet)
  if (decided !== undefined) {
    answer(office, desk, letter, decided)
    return
  }
  const own = desk.file
  const isHeldHere = own !== undefined && own.away === undefined
  const left = own?.away === undefined ? undefined : { ...own.away.given, desk: String(own.away.to) }
  const taking = checkTakingPen({
    ...{
      here: writtenAt(desk.copy) ?? left,
      came: { ...letter, desk: String(from) },
      unknown: [],
      isExcluded: false,
      isMarkTaken: false,
    },
  })
  if (isHeldHere || !taking.ok) return
  if (declines) {
    answer(office, desk, letter, 'declined')
    return
  }
  // It had left from here, and comes back before its receipt.
  if (own?.away !== undefined) own.away.state = 'received'
  desk.file = { ...stateOf(letter), revision: letter.revision + 1, away: undefined }
  desk.copy = undefined
  answer(office, desk, { ...letter, to }, 'received')
}

function keepCopy(desk: Desk, { packet, from, ...letter }: Extract<Letter, State>): void {
  const came = { ...stateOf(letter), desk: String(from) }
  const before = writtenAt(desk.copy)
  const allowed = checkCopy({
    ...{ isForUs: true, isForOffice: true, kind: 'real', ownKind: 'real', sender: 'confirmed' },
    ...{ expires: '2027-01-01', today: '2026-01-01', isKnown: desk.copy?.packet === packet },
    isOlder: before !== undefined && isOlderState(came, before),
    isHeldHere: desk.file !== undefined,
    isOfOtherDesk: before !== undefined && isOtherWriter(came, before),
  })
  if (allowed.ok) desk.copy = { ...came, desk: from, packet }
}

function takeReceipt(desk: Desk, { packet, from, outcome }: Extract<Letter, { kind: 'receipt' }>): void {
  const sent = desk.sent.find((one) => one.packet === packet && one.to === from)
  if (sent?.state !== 'sent' || (outcome === 'recalled' && !sent.recalled)) return
  sent.state = outcome
  const { file } = desk
  if (file?.away !== sent) return
  if (isHereAgain(outcome)) file.away = undefined
  else {
    desk.file = undefined
    desk.copy = { ...sent.given, desk: from, packet }
  }
}

function deliver(office: Office, letter: Letter, declines: boolean): void {
  office.carried.push(letter)
  const desk = office.desks[letter.to]
  // Its card is revoked: nothing that comes from it is believed, and it takes nothing in.
  if (desk === undefined || office.lost === letter.from || office.lost === letter.to) return
  if (letter.kind === 'pen') takePen(office, desk, letter, declines)
  else if (letter.kind === 'copy') keepCopy(desk, letter)
  else if (letter.kind === 'receipt') takeReceipt(desk, letter)
  else answer(office, desk, letter, answerToRecall(desk.book.get(letter.packet)))
}

/** One that lies on the line, in whatever order; lost, or once more what was carried before. */
function carry(office: Office, below: (below: number) => number, isHonest: boolean): void {
  const again = office.carried[below(Math.max(1, office.carried.length))]
  if (!isHonest && below(4) === 0 && again !== undefined) deliver(office, again, below(3) === 0)
  const [letter] = office.line.splice(below(Math.max(1, office.line.length)), 1)
  if (letter === undefined || (!isHonest && below(5) === 0)) return
  deliver(office, letter, !isHonest && below(4) === 0)
}

const writersOf = ({ desks, lost }: Office) =>
  desks.filter(({ file }, index) => index !== lost && file !== undefined && file.away === undefined)

function turnOnce(office: Office, below: (below: number) => number): void {
  const { length: count } = office.desks
  const [from, to, what] = [below(count), below(count), below(10)]
  const desk = office.desks[from]
  if (what < 2 && desk !== undefined) save(desk)
  else if (what < 4) give(office, from, to, below(4) === 0)
  else if (what === 4) recall(office, from)
  else if (what === 5) share(office, from, to)
  else carry(office, below, false)
}

function play(seed: number, count: number): Readonly<{ office: Office; saves: number; moves: number }> {
  const below = chanceOf(seed)
  const office = newOffice(count)
  let saves = 0
  const look = () => {
    const [writer, ...more] = writersOf(office)
    if (more.length > 0) throw new Error(`two write in history ${String(seed)}`)
    if (writer?.file !== undefined && writer.file.saves < saves)
      throw new Error(`a save is lost in history ${String(seed)}`)
    saves = Math.max(saves, writer?.file?.saves ?? 0)
  }
  for (let turn = 0; turn < TURNS; turn += 1) {
    turnOnce(office, below)
    look()
  }
  settle(office, below, look)
  return { office, saves, moves: Math.max(...office.desks.map(({ file }) => file?.pen ?? 0)) }
}

/** Whatever is under way is sent again until it is answered; then the one that writes sends its newest state to all. */
function settle(office: Office, below: (below: number) => number, look: () => void): void {
  for (
    let round = 0;
    round < 50 && (writersOf(office).length === 0 || office.desks.some(({ file }) => file?.away !== undefined));
    round += 1
  ) {
    for (const [from, { file }] of office.desks.entries()) {
      if (file?.away?.recalled === true) recall(office, from)
      else if (file?.away !== undefined) give(office, from, file.away.to, false)
    }
    while (office.line.length > 0) {
      carry(office, below, true)
      look()
    }
  }
  for (const from of office.desks.keys()) for (const to of office.desks.keys()) share(office, from, to)
  while (office.line.length > 0) carry(office, below, true)
  look()
}

const HISTORIES = rounds(10_000, 200_000)

test(`in ${String(HISTORIES)} rounds five desks give a file to each other: one writes, nothing saved is lost, all end with the newest`, () => {
  const ends = new Set<string>()
  for (let seed = 1; seed <= HISTORIES; seed += 1) {
    const { office, saves, moves } = play(seed, DESKS)
    const writers = writersOf(office)
    expect(writers.length, `history ${String(seed)}`).toBe(1)
    expect(writers[0]?.file?.saves, `history ${String(seed)}`).toBe(saves)
    const newest = writers[0]?.file
    for (const desk of office.desks) {
      if (desk === writers[0]) continue
      expect([desk.file, desk.copy?.pen, desk.copy?.revision], `history ${String(seed)}`).toEqual([
        undefined,
        newest?.pen,
        newest?.revision,
      ])
    }
    ends.add(moves === 0 ? 'stayed' : moves === 1 ? 'given once' : 'given on')
  }
  expect([...ends].toSorted()).toEqual(['given on', 'given once', 'stayed'])
})

/** Two people at the desk that is left take over: the copy becomes the file, and what was given and never answered is here again. */
function takeOver(office: Office, left: number): void {
  office.lost = 1 - left
  const desk = office.desks[left]
  if (desk?.copy !== undefined) {
    const { pen, revision, saves } = desk.copy
    desk.file = { pen: pen + 1, revision: revision + 1, saves, away: undefined }
    desk.copy = undefined
  } else if (desk?.file?.away !== undefined) {
    desk.file.away.state = 'recalled'
    desk.file.away = undefined
  }
}

function playLoss(seed: number): 'copy' | 'given' | 'own' | 'nothing' {
  const below = chanceOf(seed)
  const office = newOffice(TWO)
  for (let turn = below(TURNS); turn > 0; turn -= 1) turnOnce(office, below)
  const left = below(TWO)
  const desk = office.desks[left]
  const known = Math.max(desk?.file?.saves ?? 0, desk?.copy?.saves ?? 0)
  const from =
    desk?.copy !== undefined ? 'copy' : desk?.file === undefined ? 'nothing' : desk.file.away ? 'given' : 'own'
  takeOver(office, left)
  let saves = known
  for (let turn = 0; turn < TURNS; turn += 1) {
    turnOnce(office, below)
    const [writer, ...more] = writersOf(office)
    if (more.length > 0) throw new Error(`two write in history ${String(seed)}`)
    if (writer?.file !== undefined && writer.file.saves < saves)
      throw new Error(`a save is lost in history ${String(seed)}`)
    saves = writer?.file?.saves ?? saves
  }
  // Whatever was known here goes on here, whether it came as a copy or had been given away.
  if (from !== 'nothing' && (desk?.file?.saves ?? -1) < known)
    throw new Error(`nothing goes on in history ${String(seed)}`)
  return from
}

test(`in ${String(HISTORIES)} rounds a desk of two is lost: the other goes on with all it knew, and nothing that comes later is believed`, () => {
  const ends = new Set<string>()
  for (let seed = 1; seed <= HISTORIES; seed += 1) ends.add(playLoss(seed))
  expect([...ends].toSorted()).toEqual(['copy', 'given', 'nothing', 'own'])
})
