import { describe, expect, test } from 'vitest'
import {
  checkIncoming,
  checkLeaving,
  checkSendingOrder,
  expiryOf,
  legalBasisOf,
  purposeOfMove,
  stageAtReceiver,
  type IncomingFacts,
} from '../../../shared/domain/packet/packetLife.ts'
import { CLAIM_STAGES } from '../../../shared/domain/claim/stages.ts'

const FINE: IncomingFacts = {
  isForUs: true,
  isForOffice: true,
  kind: 'real',
  ownKind: 'real',
  sender: 'confirmed',
  expires: '2026-07-15',
  today: '2026-07-15',
  isKnown: false,
  isOlder: false,
  isHeldHere: false,
  lacksFile: false,
}

describe('what comes', () => {
  test('is taken in on its last day', () => {
    expect(checkIncoming(FINE).ok).toBe(true)
  })

  test.each([
    [{ isForUs: false }, 'packet.otherReceiver'],
    [{ isForOffice: false }, 'packet.otherOffice'],
    [{ kind: 'practice' }, 'packet.ofPractice'],
    [{ ownKind: 'practice' }, 'packet.ofWork'],
    [{ sender: 'revoked' }, 'packet.revokedKey'],
    [{ sender: 'unknown' }, 'packet.unknownSender'],
    [{ isKnown: true }, 'packet.taken'],
    [{ today: '2026-07-16' }, 'packet.expired'],
    [{ isOlder: true }, 'packet.older'],
    [{ isHeldHere: true }, 'packet.heldHere'],
    [{ lacksFile: true }, 'packet.noFile'],
  ] as const)('%j is refused as %s', (wrong, code) => {
    expect(checkIncoming({ ...FINE, ...wrong })).toMatchObject({ ok: false, error: { code } })
  })
})

describe('what leaves', () => {
  test('is a file of which every claim is with the receiver, and at least one is alive', () => {
    expect(checkLeaving('forward', ['forwarded', 'withdrawn']).ok).toBe(true)
    expect(checkLeaving('return', ['returned']).ok).toBe(true)
    expect(checkLeaving('forward', ['withdrawn'])).toMatchObject({ error: { code: 'packet.noClaim' } })
    expect(checkLeaving('forward', [])).toMatchObject({ error: { code: 'packet.noClaim' } })
  })

  test.each(CLAIM_STAGES.filter((stage) => stage !== 'forwarded' && stage !== 'withdrawn'))(
    'does not leave for the court with a claim that is %s',
    (stage) => {
      expect(checkLeaving('forward', ['forwarded', stage]).ok).toBe(false)
    },
  )

  test.each([
    ['registered', 'forwarded'],
    ['inReview', 'forwarded'],
    ['decided', 'forwarded'],
    ['withdrawn', 'withdrawn'],
  ] as const)('passed on to another court a claim that is %s stands there as %s', (stage, there) => {
    expect(checkLeaving('referral', [stage, 'registered']).ok).toBe(true)
    expect(stageAtReceiver('referral', stage)).toBe(there)
    expect(stageAtReceiver('return', 'returned')).toBe('returned')
  })

  test.each(['draft', 'returned'] as const)('no court passes a file on with a claim that is %s', (stage) => {
    expect(checkLeaving('referral', ['registered', stage])).toMatchObject({
      error: { code: 'packet.claimsAtProsecution' },
    })
  })

  const PLACE = { holder: 'VSBP', court: 'VSBP', prosecution: 'VDT-PG', former: ['VDT-BP', 'OSPG', 'VSPG'] }
  test('is sent by whoever had it: the prosecution, the court that returns it, the court that passed it on last', () => {
    expect(purposeOfMove(PLACE, 'VDT-PG')).toBe('forward')
    expect(purposeOfMove(PLACE, 'VSPG')).toBe('referral')
    for (const other of ['OSPG', 'VDT-BP', 'VSBP', 'VSCG']) expect(purposeOfMove(PLACE, other)).toBeUndefined()
    const back = { ...PLACE, holder: 'VDT-PG' }
    expect(purposeOfMove(back, 'VSBP')).toBe('return')
    for (const other of ['VSPG', 'VDT-PG']) expect(purposeOfMove(back, other)).toBeUndefined()
  })

  const SENDABLE = { isSameInstallation: false, isOfficeKnown: true, cameByPacket: true, isSent: false }
  test.each([
    [{ isSameInstallation: true }, 'packet.orderHere'],
    [{ isOfficeKnown: false }, 'packet.noCard'],
    [{ cameByPacket: false }, 'packet.unknownThere'],
    [{ isSent: true }, 'packet.orderSent'],
  ] as const)('an order that is %j is not sent: %s', (wrong, code) => {
    expect(checkSendingOrder(SENDABLE).ok).toBe(true)
    expect(checkSendingOrder({ ...SENDABLE, ...wrong })).toMatchObject({ ok: false, error: { code } })
  })

  test('may be taken in for thirty days, and says by which place of the law it moves', () => {
    expect(expiryOf('2026-12-15')).toBe('2027-01-14')
    expect(legalBasisOf('forward', '2026-06-15').cnr).toContain('236')
    expect(legalBasisOf('order', '2026-06-15').cnr).toContain('381')
    expect(legalBasisOf('referral', '2026-06-15').cnr).toContain('239')
    expect(legalBasisOf('return', '2026-06-15')).not.toEqual(legalBasisOf('forward', '2026-06-15'))
  })
})
