import { expect, test } from 'vitest'
import {
  answerToRecall,
  checkRecalling,
  isHereAgain,
  type SENT_STATES,
  type TakenState,
} from '../../../shared/domain/packet/packetLife.ts'
import { chanceOf } from '../../support/chance.ts'
import { rounds } from '../../support/rounds.ts'

// Packet, recall and receipt between two offices over a line that loses, repeats and re-orders, in histories by chance: the file is never
// written in two places, and once everything was carried it is in one. What either side decides is the program's own.

type Letter = Readonly<{ what: 'packet' | 'recall' } | { what: 'receipt'; outcome: TakenState }>
type History = {
  sent: (typeof SENT_STATES)[number] | undefined
  isRecalled: boolean
  book: TakenState | undefined
  toReceiver: Letter[]
  toSender: Letter[]
}

const writesHere = ({ sent }: History) => sent === undefined || (sent !== 'sent' && isHereAgain(sent))
const writesThere = ({ book }: History) => book === 'received'

const STEPS: Readonly<Record<string, (history: History) => void>> = {
  // The book says so before a byte leaves; a crash in between leaves a packet that was sent and does not exist.
  send(history) {
    if (history.sent === undefined) history.sent = 'sent'
    if (history.sent === 'sent' && !history.isRecalled) history.toReceiver.push({ what: 'packet' })
  },
  crashWhileSending(history) {
    history.sent ??= 'sent'
  },
  recall(history) {
    if (history.sent === undefined || !checkRecalling({ state: history.sent }).ok) return
    history.isRecalled = true
    history.toReceiver.push({ what: 'recall' })
  },
  crashWhileRecalling(history) {
    if (history.sent === 'sent') history.isRecalled = true
  },
  answerAgain(history) {
    if (history.book !== undefined) history.toSender.push({ what: 'receipt', outcome: history.book })
  },
}

function receive(history: History, letter: Letter, decides: TakenState): void {
  if (letter.what === 'receipt') {
    const isAsked = letter.outcome !== 'recalled' || history.isRecalled
    if (history.sent === 'sent' && isAsked) history.sent = letter.outcome
    return
  }
  history.book = letter.what === 'recall' ? answerToRecall(history.book) : (history.book ?? decides)
  history.toSender.push({ what: 'receipt', outcome: history.book })
}

/** Takes one letter of those on their way, any of them; lost, delivered, or delivered and still there. */
function carry(history: History, below: (below: number) => number, fate = below(4)): void {
  const line = below(2) === 0 ? history.toReceiver : history.toSender
  const place = below(line.length)
  const letter = line[place]
  if (letter === undefined) return
  if (fate !== 0) line.splice(place, 1)
  if (fate !== 1) receive(history, letter, below(3) === 0 ? 'declined' : 'received')
}

const newHistory = (): History => ({
  sent: undefined,
  isRecalled: false,
  book: undefined,
  toReceiver: [],
  toSender: [],
})

function step(history: History, below: (below: number) => number): void {
  const steps = Object.values(STEPS)
  if (below(2) === 0) steps[below(steps.length)]?.(history)
  else carry(history, below)
}

/** The line works again, and whoever waits asks once more. */
function bringToItsEnd(history: History, below: (below: number) => number, check: () => void): void {
  for (let turn = 0; turn < 4; turn += 1) {
    STEPS[history.isRecalled ? 'recall' : 'send']?.(history)
    STEPS['answerAgain']?.(history)
    while (history.toReceiver.length + history.toSender.length > 0) carry(history, below, 2)
    check()
  }
}

function play(seed: number): History {
  const below = chanceOf(seed)
  const history = newHistory()
  const check = () => {
    if (writesHere(history) && writesThere(history)) throw new Error(`two write in history ${String(seed)}`)
  }
  for (let turn = 0; turn < 30; turn += 1) {
    step(history, below)
    check()
  }
  bringToItsEnd(history, below, check)
  return history
}

/** A prosecution forwards a file to a court, which passes it on to another once it has it: who of the three has it at the end. */
function playThree(seed: number): number {
  const below = chanceOf(seed)
  const [first, second] = [newHistory(), newHistory()]
  const holders = () =>
    [writesHere(first), writesThere(first) && writesHere(second), writesThere(second)].flatMap((holds, office) =>
      holds ? [office] : [],
    )
  const check = () => {
    if (holders().length > 1) throw new Error(`two have the file in history ${String(seed)}`)
  }
  for (let turn = 0; turn < 40; turn += 1) {
    step(writesThere(first) && below(2) === 0 ? second : first, below)
    check()
  }
  bringToItsEnd(first, below, check)
  if (writesThere(first)) bringToItsEnd(second, below, check)
  const [holder, ...others] = holders()
  if (holder === undefined || others.length > 0) throw new Error(`nobody has the file in history ${String(seed)}`)
  return holder
}

const HISTORIES = rounds(10_000, 200_000)

test(`in ${String(HISTORIES)} rounds of packet, recall and receipt the file is never written in two places and ends in one`, () => {
  const ends = new Map<string, number>()
  for (let seed = 1; seed <= HISTORIES; seed += 1) {
    const history = play(seed)
    const { sent, book } = history
    expect(sent, `history ${String(seed)}`).toBe(book)
    const end = `${String(sent)}${history.isRecalled ? ' after a recall' : ''}`
    ends.set(end, (ends.get(end) ?? 0) + 1)
  }
  expect([...ends.keys()].toSorted()).toEqual([
    'declined',
    'declined after a recall',
    'recalled after a recall',
    'received',
    'received after a recall',
  ])
})

test(`in ${String(HISTORIES)} rounds over three offices the file is with one of them at most, and ends with one`, () => {
  const ends = new Set<number>()
  for (let seed = 1; seed <= HISTORIES; seed += 1) ends.add(playThree(seed))
  expect([...ends].toSorted()).toEqual([0, 1, 2])
})
