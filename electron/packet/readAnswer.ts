import { penLetter, type PenLetter } from '../../shared/packet/penLetter.ts'
import { packetRecall, type PacketRecall } from '../../shared/packet/recall.ts'
import { packetReceipt, type PacketReceipt } from '../../shared/packet/receipt.ts'
import { parseJson } from '../../shared/text/parseJson.ts'
import { PacketRefusal } from './packetFault.ts'

const MAX_BYTES = 10_000

/** What is no packet but goes the way of one: the receipt of a packet, its recall, or what a desk asks of another. */
export type Answer =
  | Readonly<{ kind: 'receipt'; receipt: PacketReceipt }>
  | Readonly<{ kind: 'recall'; recall: PacketRecall }>
  | Readonly<{ kind: 'letter'; letter: PenLetter }>

/** Reads the text of one of these. Throws PacketRefusal notPacket where it is none, or not as the program writes it. */
export async function readAnswer(plain: AsyncIterable<Uint8Array>): Promise<Answer> {
  const held: Uint8Array[] = []
  let bytes = 0
  for await (const piece of plain) {
    bytes += piece.length
    if (bytes > MAX_BYTES) throw new PacketRefusal('notPacket')
    held.push(piece)
  }
  const text = Buffer.concat(held).toString('utf8')
  const value = parseJson(text)
  const receipt = packetReceipt.safeParse(value)
  if (receipt.success && JSON.stringify(receipt.data) === text) return { kind: 'receipt', receipt: receipt.data }
  const recall = packetRecall.safeParse(value)
  if (recall.success && JSON.stringify(recall.data) === text) return { kind: 'recall', recall: recall.data }
  const letter = penLetter.safeParse(value)
  if (letter.success && JSON.stringify(letter.data) === text) return { kind: 'letter', letter: letter.data }
  throw new PacketRefusal('notPacket')
}
