// A hundred copies of an issued order to a real spooler in one batch, each written down, held, named and released, until the last has left it.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createCupsSpooler } from '../../electron/printing/cupsSpooler.ts'
import { startPrivateCups } from '../support/cups/privateCups.ts'
import { issueCase01 } from '../support/office/issuedOrder.ts'
import { makeOfficeAtWork, openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn } from '../support/office/testOffice.ts'
import { measureTime, report, row } from './rows.ts'

const COPIES = 100
const printer = 'Sudnica'

const cups = await startPrivateCups([printer])
process.env['CUPS_SERVER'] = cups.server
await makeOfficeAtWork()
const office = openOfficeAtWork({ spooler: createCupsSpooler() })
const { orderId } = await issueCase01(office)
await signIn(office, 'clerk')
const documents = Array.from({ length: COPIES }, (_none, at) => ({
  orderId,
  recipient: `Primalac ${String(at)}`,
  copies: 1,
}))
const delay = monitorEventLoopDelay({ resolution: 1 })
delay.enable()
const begun = await measureTime(() => office.ask('print.start', { printer, documents }))
const time = await measureTime(() => office.ask('print.run', {}))
delay.disable()
const printed = (await cups.captured(COPIES)).length
await office.close()
await cups.stop()
if (printed !== COPIES) throw new Error(`${String(printed)} of ${String(COPIES)} copies came out.`)

report([
  row('print.begin100', begun, 'ms'),
  row('print.orders100', time / 1000, 's', 10),
  row('print.longestStall', delay.max / 1e6, 'ms', 50),
])
