import type { PacketEnvelope } from '../../../shared/packet/envelope.ts'
import { keyOf, type Mailbox, type MailboxState } from '../../../courier/mailbox.ts'

type Lying = { envelope: PacketEnvelope; pieces: Buffer[]; state: MailboxState }

/** A mailbox in memory, for several installations; what a keeper who means harm can do with it is changed by hand. */
export type MemoryMailbox = Readonly<{
  lying: Map<string, Lying>
  as(self: string): Mailbox
}>

export function memoryMailbox(): MemoryMailbox {
  const lying = new Map<string, Lying>()
  const of = (file: Parameters<typeof keyOf>[0]) => lying.get(keyOf(file))
  const asks = <T>(answer: () => T) => Promise.resolve().then(answer)
  const as = (self: string): Mailbox => ({
    claim: () => asks(() => true),
    own: () =>
      asks(() =>
        [...lying.values()]
          .filter(({ envelope }) => envelope.sender === self)
          .map(({ envelope: { packet, sha256 }, state }) => ({ packet, sha256, state })),
      ),
    begin: (envelope) =>
      asks(() => {
        const one = of(envelope) ?? { envelope, pieces: [], state: 'arriving' as const }
        lying.set(keyOf(envelope), one)
        return one.pieces.length
      }),
    put: (envelope, piece, bytes) =>
      asks(() => {
        of(envelope)?.pieces.splice(piece, 1, bytes)
      }),
    finish: (envelope) => asks(() => settle(of(envelope), 'ready')),
    withdraw: (file) =>
      asks(() => {
        lying.delete(keyOf(file))
      }),
    addressed: () =>
      asks(() =>
        [...lying.values()]
          .filter(({ envelope, state }) => envelope.receiver === self && state === 'ready')
          .map(({ envelope }) => envelope),
      ),
    fetch: (envelope, piece) => asks(() => of(envelope)?.pieces[piece]),
    settle: (envelope, state) => asks(() => settle(of(envelope), state)),
    close: () => asks(() => undefined),
  })
  return { lying, as }
}

function settle(one: Lying | undefined, state: MailboxState): void {
  if (one !== undefined) one.state = state
}
