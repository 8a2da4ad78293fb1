import type { CourierFault } from '../../shared/packet/courierStatus.ts'
import type { PacketEnvelope } from '../../shared/packet/envelope.ts'
import { Fault, keyOf } from '../mailbox.ts'
import type { Retries } from './retries.ts'

/** What a look at one side has moved, and the last fault of a packet that was passed over. */
export type Carried = Readonly<{ moved: number; fault: CourierFault | null }>

/** Faults of one packet, which say nothing of the next. */
const OF_ONE: readonly CourierFault[] = ['unknownReceiver', 'packetChanged', 'packetDamaged']
/** Faults of a folder: what goes the other way goes on. */
const OF_DISK: readonly CourierFault[] = ['diskFull', 'folderClosed']

/** Carries each; one that cannot be carried is passed over and tried again later and later. What keeps all from it ends the look. */
export async function eachApart(
  envelopes: readonly PacketEnvelope[],
  retries: Retries,
  carry: (envelope: PacketEnvelope) => Promise<boolean>,
): Promise<Carried> {
  let moved = 0
  let fault: CourierFault | null = null
  retries.forgetOthers(envelopes.map(keyOf))
  for (const envelope of envelopes) {
    const key = keyOf(envelope)
    const held = retries.heldFor(key)
    if (held !== undefined) {
      fault = held
      continue
    }
    try {
      if (await carry(envelope)) moved += 1
    } catch (error) {
      fault = faultAmong(OF_ONE, error)
      retries.hold(key, fault)
    }
  }
  return { moved, fault }
}

/** One direction; where its folder is at fault, that is told and the other direction goes on. */
export async function oneWay<Way extends Carried>(
  carry: () => Promise<Way>,
): Promise<(Way & { folderFault: false }) | (Carried & { folderFault: true })> {
  try {
    return { ...(await carry()), folderFault: false }
  } catch (error) {
    return { moved: 0, fault: faultAmong(OF_DISK, error), folderFault: true }
  }
}

/** The fault, where it is one of these; else the error goes on. */
function faultAmong(faults: readonly CourierFault[], error: unknown): CourierFault {
  if (error instanceof Fault && faults.includes(error.fault)) return error.fault
  throw error
}
