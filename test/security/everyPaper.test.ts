import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCupsSpooler } from '../../electron/printing/cupsSpooler.ts'
import { fingerprintOf } from '../../electron/usecases/order/fingerprint.ts'
import { PAPER_KINDS, paperRowOf, variantsOf, type PaperKind } from '../../shared/domain/papers/paperKinds.ts'
import { orderId as orderIdForm } from '../../shared/contract/ids.ts'
import { startPrivateCups, type PrivateCups } from '../support/cups/privateCups.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { makePaper } from '../support/office/papers.ts'
import { paperSituations, type PaperSituation } from '../support/office/paperSituations.ts'
import type { Who } from '../support/office/people.ts'
import type { TestOffice } from '../support/office/testOffice.ts'
import { signInInTurn } from '../support/office/twoClaims.ts'
import { present } from '../support/trainingCase.ts'

// The act that issues it makes the order: its paper is no other.
/** Made by the act that issues them. */
const BY_ACT: readonly PaperKind[] = ['compensation-order', 'rectification']
const MADE = PAPER_KINDS.filter((kind) => !BY_ACT.includes(kind))

let office: TestOffice
let as: (who: Who) => Promise<void>
let cups: PrivateCups
let situations: readonly PaperSituation[]
let orderId: string
let printed = 0
/** Where each kind can be made, by role. */
const offered = new Map<PaperKind, PaperSituation[]>()

describe.skipIf(!existsSync('/usr/sbin/cupsd'))('every paper of the registry', () => {
  beforeAll(async () => {
    cups = await startPrivateCups(['Sudnica'])
    process.env['CUPS_SERVER'] = cups.server
    office = openOfficeAtWork({ spooler: createCupsSpooler() })
    as = signInInTurn(office)
    ;({ situations, orderId } = await paperSituations(office, as))
    for (const situation of situations) {
      await as(situation.who)
      const { caseId, said } = situation
      const offers = await office.ask('caseFile.paperOffers', { caseId, ...(said.claim ? { claim: said.claim } : {}) })
      for (const { kind, refusals } of offers) {
        if (refusals.length === 0) offered.set(kind, [...(offered.get(kind) ?? []), situation])
      }
    }
  })
  afterAll(async () => {
    delete process.env['CUPS_SERVER']
    await office.close()
    await cups.stop()
  })

  /** The fingerprints of what reached the printer. */
  async function reachPrinter(copies: readonly (() => Promise<unknown>)[]): Promise<readonly string[]> {
    await Promise.all(copies.map((print) => print()))
    printed += copies.length
    return (await cups.captured(printed)).slice(-copies.length).map(fingerprintOf)
  }

  test.each(MADE)('%s is offered to each role that may make it, and to no other', (kind) => {
    const roles = new Set(offered.get(kind)?.map(({ who }) => who))
    // A coordinator makes them for people shared with that one alone: sharedPapers.test.ts.
    const makers = paperRowOf(kind).by.filter((role) => role !== 'coordinator')
    expect([...roles].toSorted()).toEqual(makers.toSorted())
  })

  test.each(MADE)(
    '%s is made in all its languages in large print, frozen, and printed by CUPS as the same bytes twice',
    async (kind) => {
      const { caseId, who, said } = present(offered.get(kind)?.[0])
      await as(who)
      const variants = [...variantsOf(kind)]
      const { recipient, ...subject } = said
      const asked = paperRowOf(kind).asks.includes('recipient') && recipient !== undefined ? { recipient } : {}
      const { paper, number } = await makePaper(office, caseId, kind, { ...subject, ...asked, variants, large: true })
      expect(number === undefined).toBe(!paperRowOf(kind).isNumbered)
      const made = await office.ask('paper.open', { caseId, paper })
      expect(made).toMatchObject({ kind, state: 'made', changed: [] })
      expect(made.files.map(({ variant }) => variant).toSorted()).toEqual(variants.toSorted())
      // An envelope that is asked for in both languages bears an address in one.
      const differing = kind.startsWith('envelope') ? variants.length - 1 : variants.length
      expect(new Set(made.files.map(({ sha256 }) => sha256)).size).toBe(differing)
      const { variant, sha256 } = present(made.files[0])
      const copy = () => office.ask('paper.print', { caseId, paper, variant, printer: 'Sudnica' })
      expect(await reachPrinter([copy, copy])).toEqual([sha256, sha256])
    },
  )

  test('the order is made by the act that issues it, and printed by CUPS as the same bytes twice', async () => {
    for (const kind of BY_ACT) expect(offered.get(kind)).toBeUndefined()
    await as('clerk')
    const order = orderIdForm.parse(orderId)
    const { sha256 } = await office.ask('order.open', { orderId: order })
    const copy = { orderId: order, printer: 'Sudnica', recipient: 'Tužilaštvo' }
    const first = () => office.ask('print.print', copy)
    const again = () => office.ask('print.print', { ...copy, reason: 'Prvi je zagubljen' })
    expect([...(await reachPrinter([first])), ...(await reachPrinter([again]))]).toEqual([sha256, sha256])
  })
})
