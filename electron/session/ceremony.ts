import { randomInt } from 'node:crypto'
import type { CeremonyState, ShownShare } from '../../shared/contract/recovery.ts'
import type { SharePage } from '../../shared/document/sharePage.ts'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { codeModules } from '../documents/layout/codeModules.ts'
import { zero } from '../vault/keys.ts'
import { coordinateOf, markOf, newShares } from '../vault/recoveryShares.ts'
import { digitsOfShare, splitWords, wordsOfShare, type RecoveryShare } from '../vault/shareWords.ts'
import type { RecoveryKey } from '../vault/recoverySlot.ts'

/** Words that are typed back of a share that was printed; of one that was copied by hand it is all of them. */
const ASKED_OF_PRINTED = 4

type Seat = {
  readonly holder: string
  readonly coordinate: number
  /** Gone, and its bytes zeroed, once its holder has proven it. */
  share: RecoveryShare | undefined
  isShown: boolean
  isPrinted: boolean
  asked: readonly number[] | undefined
}

type Begun = Readonly<{ key: RecoveryKey; seats: readonly Seat[] }>

/** What a ceremony that has ended leaves: the key for the vault, and who keeps which share. */
export type CeremonyEnd = Readonly<{
  key: RecoveryKey
  shares: readonly Readonly<{ coordinate: number; holder: string }>[]
}>

/**
 * Gives the shares of a new recovery key to their holders, one after the other: each is shown alone, proven, and then forgotten
 * by the program. It lives in memory alone, and nothing of it is written before all are proven.
 */
export class Ceremony {
  #begun: Begun | undefined

  /** Makes a recovery key and its shares; the key is what the vault needs of it. */
  async begin(holders: readonly string[], at: string): Promise<Readonly<{ key: RecoveryKey; state: CeremonyState }>> {
    this.cancel()
    const { ceremony, publicKey, shares } = await newShares()
    const seats = shares.map((share, index) => ({
      holder: holders[index] ?? '',
      coordinate: coordinateOf(share),
      share,
      isShown: false,
      isPrinted: false,
      asked: undefined,
    }))
    const begun = { key: { ceremony, at, publicKey: publicKey.toString('base64') }, seats }
    this.#begun = begun
    return { key: begun.key, state: stateOf(begun) }
  }

  /** Shows the next share that is not proven. Errors: ceremony.notBegun, ceremony.allProven. */
  show(): Result<ShownShare> {
    const turn = this.#turn()
    if (!turn.ok) return turn
    const { seat, share, number } = turn.value
    seat.isShown = true
    seat.asked = undefined
    const qr = codeModules({ read: digitsOfShare(share) })
    return success({ number, holder: seat.holder, words: [...wordsOfShare(share)], qr: [...qr] })
  }

  /** The page of the share that is shown, for its holder. Error: ceremony.notShown. */
  page(): Result<SharePage> {
    const turn = this.#turn()
    if (!turn.ok || this.#begun === undefined || !turn.value.seat.isShown) return failure('ceremony.notShown')
    const { seat, share, number } = turn.value
    const { ceremony, at } = this.#begun.key
    return success({
      ...{ number, holder: seat.holder, mark: markOf(ceremony), at },
      ...{ words: wordsOfShare(share), digits: digitsOfShare(share) },
    })
  }

  /** The page is on paper. */
  printed(number: number): void {
    const seat = this.#begun?.seats[number - 1]
    if (seat !== undefined) seat.isPrinted = true
  }

  /** Takes the share from the screen and says which words its holder types back. Error: ceremony.notShown. */
  ask(): Result<{ places: number[] }> {
    const turn = this.#turn()
    if (!turn.ok || !turn.value.seat.isShown) return failure('ceremony.notShown')
    const { seat, share } = turn.value
    const every = wordsOfShare(share).map((_word, index) => index + 1)
    seat.isShown = false
    seat.asked = seat.isPrinted ? drawOf(every, ASKED_OF_PRINTED) : every
    return success({ places: [...seat.asked] })
  }

  /** The words that were asked for. Errors: ceremony.notAsked, ceremony.wordsDiffer (params number: the first that does). */
  prove(typed: string): Result<CeremonyState> {
    const turn = this.#turn()
    if (!turn.ok || this.#begun === undefined) return failure('ceremony.notAsked')
    const { seat, share } = turn.value
    if (seat.asked === undefined) return failure('ceremony.notAsked')
    const words = wordsOfShare(share).flatMap((word) => splitWords(word))
    const given = splitWords(typed)
    const wrong = seat.asked.find((place, index) => given[index] !== words[place - 1])
    if (wrong !== undefined || given.length !== seat.asked.length) {
      return failure('ceremony.wordsDiffer', 'words', { number: wrong ?? seat.asked.at(-1) ?? 0 })
    }
    zero(share.bytes)
    seat.share = undefined
    return success(stateOf(this.#begun))
  }

  /** What is written once every share is proven. Errors: ceremony.notBegun, ceremony.notProven. */
  end(): Result<CeremonyEnd> {
    if (this.#begun === undefined) return failure('ceremony.notBegun')
    const { key, seats } = this.#begun
    if (seats.some(({ share }) => share !== undefined)) return failure('ceremony.notProven')
    return success({ key, shares: seats.map(({ coordinate, holder }) => ({ coordinate, holder })) })
  }

  cancel(): void {
    for (const { share } of this.#begun?.seats ?? []) if (share !== undefined) zero(share.bytes)
    this.#begun = undefined
  }

  #turn(): Result<Readonly<{ seat: Seat; share: RecoveryShare; number: number }>> {
    if (this.#begun === undefined) return failure('ceremony.notBegun')
    const { seats } = this.#begun
    const index = seats.findIndex(({ share }) => share !== undefined)
    const seat = seats[index]
    if (seat?.share === undefined) return failure('ceremony.allProven')
    return success({ seat, share: seat.share, number: index + 1 })
  }
}

function stateOf({ key, seats }: Begun): CeremonyState {
  const holders = seats.map(({ holder, share }) => ({ holder, isProven: share === undefined }))
  return { mark: markOf(key.ceremony), holders }
}

function drawOf(places: readonly number[], count: number): readonly number[] {
  const left = [...places]
  const drawn: number[] = []
  while (drawn.length < count) drawn.push(...left.splice(randomInt(left.length), 1))
  return drawn.toSorted((a, b) => a - b)
}
