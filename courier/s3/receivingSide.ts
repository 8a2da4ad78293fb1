import type { PacketEnvelope } from '../../shared/packet/envelope.ts'
import { PIECE_BYTES, pieceCount, type Mailbox } from '../mailbox.ts'
import { answerName, letterName, pieceName } from './names.ts'
import type { S3Sides } from './sides.ts'

/** Fetches what lies in the own box and answers it in the sender's. */
export function receivingSide({
  store,
  background,
  readBox,
  lastBox,
}: S3Sides): Pick<Mailbox, 'addressed' | 'fetch' | 'settle'> {
  return {
    // The box that the claim of this look was read from.
    addressed: async () => (lastBox() ?? (await readBox())).letters,
    async fetch(envelope, piece) {
      const isLast = piece === pieceCount(envelope) - 1
      return store.get(isLast ? letterName(envelope) : pieceName(envelope, piece), PIECE_BYTES)
    },
    settle: async (envelope, outcome) =>
      background.begin(async () => {
        // The letter last: cut off in between, it is found again and settled again.
        await store.put(answerName(envelope, outcome))
        await store.remove(piecesBeforeLast(envelope))
        await store.remove([letterName(envelope)])
      }),
  }
}

function piecesBeforeLast(envelope: PacketEnvelope): readonly string[] {
  return Array.from({ length: pieceCount(envelope) - 1 }, (_one, piece) => pieceName(envelope, piece))
}
