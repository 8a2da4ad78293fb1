import { join } from 'node:path'
import type { CourierFault } from '../shared/packet/courierStatus.ts'
import { oneWay } from './carry/carried.ts'
import { receivePackets, type Receiving } from './carry/receivePackets.ts'
import { createRetries } from './carry/retries.ts'
import { sendPackets, type Sending } from './carry/sendPackets.ts'
import type { CourierConfig } from './config.ts'
import { readOutbox } from './folders/outbox.ts'
import { openReceivedLedger } from './folders/receivedLedger.ts'
import { Fault, type Mailbox } from './mailbox.ts'
import { pause, pauseAfter } from './pause.ts'
import { statusFile, type StatusChange } from './statusFile.ts'

/** How the courier gets to its mailbox. */
export type OpenMailbox = () => Promise<Mailbox>

/** Both directions. */
type Ways = Readonly<{ receiving: Receiving; sending: Sending }>

/** Carries until it is told to end: look by look, with a pause where there was nothing to carry or the mailbox was away. */
export async function runCourier(config: CourierConfig, open: OpenMailbox, end: AbortSignal): Promise<void> {
  const { inbox, outbox, installation: self, state } = config
  const status = statusFile(state)
  const ledger = await openReceivedLedger(join(state, 'received'))
  const retries = () => createRetries(() => performance.now(), Math.random)
  const ways: Ways = {
    receiving: { inbox, self, ledger, retries: retries() },
    sending: { outbox, self, retries: retries() },
  }
  try {
    await carryOn(ways, config, open, async (change) => status.write(change), end)
  } finally {
    await ledger.close()
    await status.write({ state: 'stopped' })
  }
}

async function carryOn(
  ways: Ways,
  { everySeconds, awaySeconds }: CourierConfig,
  open: OpenMailbox,
  tell: (change: StatusChange) => Promise<void>,
  end: AbortSignal,
): Promise<void> {
  let mailbox: Mailbox | undefined
  let received = 0
  let failures = 0
  let isBusy = false
  while (!end.aborted) {
    try {
      mailbox ??= await open()
      const look = await lookOnce(ways, mailbox)
      received += look.received
      isBusy = look.moved > 0
      failures = look.folderFault ? failures + 1 : 0
      await tell({ ...look.status, fault: look.fault, received, lastContact: new Date().toISOString() })
    } catch (error) {
      failures += 1
      isBusy = false
      await mailbox?.close()
      mailbox = undefined
      await tell({ state: 'away', ...(await countWaiting(ways.sending)), fault: codeOf(error) })
    }
    if (!isBusy) await pause(pauseAfter(failures, everySeconds, awaySeconds, Math.random()), end)
  }
  await mailbox?.close()
}

type Look = Readonly<{
  moved: number
  received: number
  fault: CourierFault | null
  folderFault: boolean
  status: StatusChange
}>
const NOTHING: Omit<Look, 'status'> = { moved: 0, received: 0, fault: null, folderFault: false }

/** Fetches before it brings: what has come waits for somebody. */
async function lookOnce({ receiving, sending }: Ways, mailbox: Mailbox): Promise<Look> {
  if (!(await mailbox.claim())) return { ...NOTHING, status: { state: 'standby' } }
  const come = await oneWay(async () => receivePackets(receiving, mailbox))
  const gone = await oneWay(async () => sendPackets(sending, mailbox))
  return {
    moved: come.moved + gone.moved,
    received: come.moved,
    fault: come.fault ?? gone.fault,
    folderFault: come.folderFault || gone.folderFault,
    status: { state: 'working', ...(gone.folderFault ? {} : { waiting: gone.waiting, inMailbox: gone.inMailbox }) },
  }
}

/** While the mailbox is away all that lies in the outbox waits. A folder that cannot be read leaves the figure as it was. */
async function countWaiting({ outbox, self }: Sending): Promise<StatusChange> {
  const content = await readOutbox(outbox, self).catch(() => undefined)
  return content === undefined ? {} : { waiting: content.envelopes.length, inMailbox: 0 }
}

function codeOf(error: unknown): CourierFault {
  return error instanceof Fault ? error.fault : 'mailboxFault'
}
