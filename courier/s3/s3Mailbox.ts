import type { S3Config } from '../config.ts'
import type { Mailbox } from '../mailbox.ts'
import { inBackground } from './background.ts'
import { createClaim, type Claim } from './claim.ts'
import { readOwnBox, type OwnBox } from './ownBox.ts'
import { receivingSide } from './receivingSide.ts'
import { sendingSide } from './sendingSide.ts'
import type { S3Sides } from './sides.ts'
import { openStore, type Store } from './store.ts'

const FAREWELL_MILLISECONDS = 2_000

/**
 * The mailbox in a bucket of a store that speaks S3 (names.ts). Whose objects are whose is decided there, by the key that signs
 * (office.json). How to open it, for a courier that keeps its place from one connection to the next.
 */
export function s3MailboxOf(self: string, config: S3Config): () => Promise<Mailbox> {
  const claim = createClaim(self, config.standbySeconds, () => performance.now())
  return async () => openS3Mailbox(self, openStore(config), claim)
}

async function openS3Mailbox(self: string, line: Store, claim: Claim): Promise<Mailbox> {
  const store = withSignsOfLife(line, claim)
  const background = inBackground()
  let box: OwnBox | undefined
  const readBox = async () => {
    box = await readOwnBox(store, self)
    return box
  }
  const sides: S3Sides = { self, store, background, lastBox: () => box, readBox }
  return Promise.resolve({
    async claim() {
      await background.done()
      return claim.hold(line, (await readBox()).courier)
    },
    ...receivingSide(sides),
    ...sendingSide(sides),
    async close() {
      // A store that does not answer is not waited for.
      const waited = new Promise<void>((resolve) => setTimeout(resolve, FAREWELL_MILLISECONDS).unref())
      const done = background.done().catch(() => undefined)
      const released = done.then(async () => claim.release(line)).catch(() => undefined)
      await Promise.race([released, waited])
      line.close()
    },
  })
}

/** However long a look takes, the courier at work puts its mark down anew in time. */
function withSignsOfLife(line: Store, claim: Claim): Store {
  return {
    ...line,
    async get(name, atMost) {
      await claim.renew(line)
      return line.get(name, atMost)
    },
    async put(name, bytes) {
      await claim.renew(line)
      return line.put(name, bytes)
    },
  }
}
