// `npm run demo -- exchange`: a case file goes from the prosecution to the court as a sealed packet, by couriers through a
// real PostgreSQL, and the court decides it. Two installations with databases of their own; everything in them is invented.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ageIdentityOf } from '../../electron/packet/ageKeys.ts'
import { identityPrivateKeyOf } from '../../electron/vault/ownKey.ts'
import { configOf, courierOffice, startCourier, until, type CourierOffice } from '../support/courier/courierOffice.ts'
import { openPostgres } from '../support/courier/postgresServer.ts'
import { answerWarnings } from '../support/office/issuedOrder.ts'
import { PEOPLE } from '../support/office/people.ts'
import { caseKeysOf } from '../support/office/rawDatabase.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { decisionFor, targetOf, type Target } from '../support/office/twoClaims.ts'
import { forwardSealedFile, installationOf, openTwoInstallations } from '../support/packet/twoInstallations.ts'
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

/** The court registers both claims, decides them and issues an order on each. */
async function decide(court: TestOffice, from: Target): Promise<readonly string[]> {
  let target = from
  for (const claim of CLAIMS)
    target = targetOf(await court.ask('claim.register', { ...target, claim, courtMark: COURT_MARK }))
  await signIn(court, 'judge')
  const numbers: string[] = []
  for (const claim of CLAIMS) {
    target = targetOf(await court.ask('claim.startReview', { ...target, claim }))
    const decision = decisionFor(claim)
    target = targetOf(await court.ask('decision.save', { ...target, decision }))
    const { findings } = await court.ask('order.preview', { caseId: target.caseId, decision })
    const warnings = answerWarnings(findings)
    const issued = await court.ask('order.issue', { ...target, claim, password: PEOPLE.judge.own, warnings })
    target = { ...target, revision: (await court.ask('caseFile.open', { caseId: target.caseId })).revision }
    numbers.push(issued.number)
  }
  return numbers
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
    for (const number of await decide(court, { caseId, revision })) say(`The court has issued ${number}.`)
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
