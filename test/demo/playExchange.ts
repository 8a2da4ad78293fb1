// `npm run demo -- exchange`: a case file goes from the prosecution to the court as a sealed packet, by couriers through a
// real PostgreSQL, the court decides it, and its orders come back the same way. Two installations with databases of their own; everything in them is invented.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ageIdentityOf } from '../../electron/packet/ageKeys.ts'
import { identityPrivateKeyOf } from '../../electron/vault/ownKey.ts'
import type { Output } from '../../shared/contract/channels.ts'
import { configOf, courierOffice, startCourier, until, type CourierOffice } from '../support/courier/courierOffice.ts'
import { openPostgres } from '../support/courier/postgresServer.ts'
import { answerWarnings } from '../support/office/issuedOrder.ts'
import { PEOPLE } from '../support/office/people.ts'
import { caseKeysOf } from '../support/office/rawDatabase.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { decisionFor, targetOf, type Target } from '../support/office/twoClaims.ts'
import {
  forwardSealedFile,
  installationOf,
  openTwoInstallations,
  type TwoInstallations,
} from '../support/packet/twoInstallations.ts'
import { present } from '../support/trainingCase.ts'

const CLAIMS = ['c1', 'c2'] as const
const COURT_MARK = 'K.br.77/26'

/** The folders that whoever installs a courier makes beside the data of the program. */
function installCourier(office: TestOffice): CourierOffice {
  return courierOffice(installationOf(office), undefined, `${office.folder}-kurir`)
}

/** Whether the program sees something in its inbox. */
async function hasArrived(office: TestOffice): Promise<boolean> {
  return ((await office.ask('packet.arrived', {}))?.arrived.length ?? 0) > 0
}

type Issued = Output<'order.issue'>

/** The court registers both claims, decides them and issues an order on each. */
async function decide(court: TestOffice, from: Target): Promise<readonly Issued[]> {
  let target = from
  for (const claim of CLAIMS)
    target = targetOf(await court.ask('claim.register', { ...target, claim, courtMark: COURT_MARK }))
  await signIn(court, 'judge')
  const numbers: Issued[] = []
  for (const claim of CLAIMS) {
    target = targetOf(await court.ask('claim.startReview', { ...target, claim }))
    const decision = decisionFor(claim)
    target = targetOf(await court.ask('decision.save', { ...target, decision }))
    const { findings } = await court.ask('order.preview', { caseId: target.caseId, decision })
    const warnings = answerWarnings(findings)
    const issued = await court.ask('order.issue', { ...target, claim, password: PEOPLE.judge.own, warnings })
    target = { ...target, revision: (await court.ask('caseFile.open', { caseId: target.caseId })).revision }
    numbers.push(issued)
  }
  return numbers
}

/** The court sends its orders to the prosecution, which proves and keeps each beside its file and reads it. */
async function sendOrders(
  { prosecution, court }: TwoInstallations,
  caseId: Target['caseId'],
  issued: readonly Issued[],
): Promise<void> {
  for (const { orderId } of issued) {
    const { revision } = await court.ask('caseFile.open', { caseId })
    await court.ask('packet.send', { caseId, revision, order: orderId })
  }
  await until(async () => (await packetsIn(prosecution)).length === issued.length)
  for (const id of await packetsIn(prosecution)) {
    await prosecution.ask('packet.open', { id })
    await prosecution.ask('packet.take', { id })
  }
  for (const { id, number } of await prosecution.ask('receivedOrder.list', {})) {
    const { bytes } = await prosecution.ask('receivedOrder.read', { id })
    say(`The prosecution has received ${number} by packet and read its ${String(bytes.byteLength)} bytes.`)
  }
  await until(() => hasArrived(court))
  const { receipts } = await court.ask('packet.collect', {})
  if (receipts.some(({ state }) => state !== 'received')) throw new Error('An order was not taken in.')
}

async function packetsIn(office: TestOffice): Promise<readonly string[]> {
  const { arrived = [] } = (await office.ask('packet.arrived', {})) ?? {}
  return arrived.filter(({ kind }) => kind === 'packet').map(({ id }) => id)
}

/** The two private keys by which the invented court opens what it is sent, as age keeps them. */
async function keyFileOf(court: TestOffice): Promise<string> {
  const { receive, identity } = await caseKeysOf(court.folder, 'judge')
  if (identity === undefined) throw new Error('no identity key in the slot')
  const lines = [receive, identityPrivateKeyOf(identity)].map(ageIdentityOf)
  return ['# Keys of an invented court: for this packet alone.', ...lines, ''].join('\n')
}

async function play(out: string): Promise<void> {
  mkdirSync(out, { recursive: true })
  const both = await openTwoInstallations()
  const { prosecution, court } = both
  const [from, to] = [installCourier(prosecution), installCourier(court)]
  const server = await openPostgres([from.installation, to.installation])
  const couriers = [from, to].map((one) => startCourier(configOf(one, server)))
  try {
    const target = await forwardSealedFile(both, 31)
    await prosecution.ask('packet.send', target)
    const { id } = present((await prosecution.ask('packet.list', {})).sent[0])
    say(`The prosecution has sealed packet ${id} to the court.`)
    await signIn(court, 'clerk')
    await until(() => hasArrived(court))
    copyFileSync(join(to.inbox, `${id}.naknada`), join(out, 'forwarded.naknada'))
    writeFileSync(join(out, 'receiver.agekey'), await keyFileOf(court))
    say('The couriers have carried it through the mailbox to the court.')
    await court.ask('packet.open', { id })
    const { caseId } = await court.ask('packet.take', { id })
    await until(() => hasArrived(prosecution))
    const { receipts } = await prosecution.ask('packet.collect', {})
    if (receipts[0]?.state !== 'received') throw new Error('The receipt did not come.')
    say('The court has taken it in, and the couriers have brought its receipt.')
    const { revision } = await court.ask('caseFile.open', { caseId })
    const issued = await decide(court, { caseId, revision })
    for (const { number } of issued) say(`The court has issued ${number}.`)
    await sendOrders(both, caseId, issued)
  } finally {
    await Promise.all(couriers.map((courier) => courier.kill('SIGTERM')))
    await server.stop()
    for (const { folder } of [prosecution, court]) rmSync(`${folder}-kurir`, { recursive: true })
    await both.close()
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

await play(process.argv[2] ?? join('out', 'demo', 'exchange'))
