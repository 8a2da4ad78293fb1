import { Fault, keyOf, pieceCount, type Mailbox, type MailboxState, type OwnPacket } from '../mailbox.ts'
import {
  letterName,
  lettersOf,
  noteName,
  packetPieces,
  pieceName,
  piecesOf,
  readLetter,
  readPieces,
  type Answer,
} from './names.ts'
import type { S3Sides } from './sides.ts'
import { severalAtOnce, type Store } from './store.ts'

/** What of an own packet lies in the store: its names, the folders of its pieces, and the answers to it. */
type Lying = OwnPacket & Readonly<{ names: string[]; folders: string[] }>
type Sending = Pick<Mailbox, 'own' | 'begin' | 'put' | 'finish' | 'withdraw'>

/** Puts packets into the boxes of others and takes them out again. */
export function sendingSide({ self, store, background, lastBox, readBox }: S3Sides): Sending {
  const sentTo = new Set<string>()
  let lying = new Map<string, Lying>()
  let last: { key: string; bytes: Buffer } | undefined
  return {
    async own() {
      await background.done()
      for (const receiver of (lastBox() ?? (await readBox())).sentTo) sentTo.add(receiver)
      lying = new Map()
      const isAwaited = sentTo.size > 0
      await severalAtOnce([...sentTo], async (receiver) => {
        if (await findLying(store, receiver, self, lying)) return
        await store.remove([noteName(self, receiver)])
        sentTo.delete(receiver)
      })
      // Answers after letters: the receiver puts down an answer before it takes the letter away.
      const { answers } = (isAwaited ? undefined : lastBox()) ?? (await readBox())
      for (const answer of answers) addAnswer(lying, answer)
      return [...lying.values()]
    },
    async begin(envelope) {
      const { receiver } = envelope
      if (!sentTo.has(receiver)) await store.put(noteName(self, receiver))
      sentTo.add(receiver)
      if (pieceCount(envelope) === 1) return 0
      const folder = packetPieces(receiver, self, envelope)
      lyingOf(lying, envelope, 'arriving').folders.push(folder)
      const there = new Set(await store.listAll(folder))
      let pieces = 0
      while (pieces < pieceCount(envelope) - 1 && there.has(pieceName(envelope, pieces))) pieces += 1
      return pieces
    },
    async put(envelope, piece, bytes) {
      if (piece === pieceCount(envelope) - 1) last = { key: keyOf(envelope), bytes }
      else await store.put(pieceName(envelope, piece), bytes)
    },
    async finish(envelope) {
      if (last?.key !== keyOf(envelope)) throw new Fault('mailboxFault')
      await store.put(letterName(envelope), last.bytes)
      last = undefined
    },
    async withdraw(file) {
      const one = lying.get(keyOf(file))
      lying.delete(keyOf(file))
      if (one !== undefined) await background.begin(async () => takeOut(store, one))
    },
  }
}

function lyingOf(lying: Map<string, Lying>, { packet, sha256 }: Omit<OwnPacket, 'state'>, state: MailboxState): Lying {
  const key = keyOf({ packet, sha256 })
  const known = lying.get(key)
  const one = { packet, sha256, state, names: known?.names ?? [], folders: known?.folders ?? [] }
  lying.set(key, one)
  return one
}

/** Whether anything of one's own lies in the box of another. */
async function findLying(store: Store, receiver: string, self: string, lying: Map<string, Lying>): Promise<boolean> {
  const folders = await store.listAll(piecesOf(receiver, self), true)
  const names = await store.listAll(lettersOf(receiver, self))
  for (const folder of folders) {
    const file = readPieces(folder)
    if (file !== undefined) lyingOf(lying, file, 'arriving').folders.push(folder)
  }
  for (const name of names) {
    const letter = readLetter(name)
    if (letter !== undefined) lyingOf(lying, letter, 'ready').names.push(name)
  }
  return folders.length + names.length > 0
}

/** What was taken stays taken, whatever else was answered. */
function addAnswer(lying: Map<string, Lying>, answer: Answer): void {
  const isTaken = lying.get(keyOf(answer))?.state === 'taken'
  lyingOf(lying, answer, isTaken ? 'taken' : answer.outcome).names.push(answer.name)
}

/** The letter first, so that its receiver finds it no more, and the answer last. */
async function takeOut(store: Store, { names, folders }: Lying): Promise<void> {
  const letters = names.filter((name) => readLetter(name) !== undefined)
  await store.remove(letters)
  for (const folder of folders) await store.remove(await store.listAll(folder))
  await store.remove(names.filter((name) => !letters.includes(name)))
}
