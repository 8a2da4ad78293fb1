// What a judge waits for when an order is issued, in all its languages, and whoever verifies a file of twenty pages.
import { verifyDocument } from '../../electron/proof/verifyDocument.ts'
import { answerWarnings, asTyped, decideToIssue } from '../support/office/issuedOrder.ts'
import { PEOPLE } from '../support/office/people.ts'
import { openTestOffice, setUpOffice } from '../support/office/testOffice.ts'
import { createLargeCase } from '../support/largeCase.ts'
import { drawProvenOrder, newOffice } from '../support/proof/provenOrder.ts'
import { present, readTrainingCase } from '../support/trainingCase.ts'
import { measureAlternately, measureTime, median, report, row } from './rows.ts'

const ISSUES = 7
const ROUNDS = 15
const PAGES = 20

const decision = asTyped(present(readTrainingCase('case-01').claims[0]?.decision))

/** An order issued in an office of its own: the password, the pages of every language, signatures, and one transaction. */
async function issueOnce(): Promise<number> {
  const office = openTestOffice()
  try {
    await setUpOffice(office)
    const target = await decideToIssue(office)
    const { findings } = await office.ask('order.preview', { caseId: target.caseId, decision })
    const warnings = answerWarnings(findings)
    return await measureTime(() =>
      office.ask('order.issue', { ...target, claim: 'c1', password: PEOPLE.judge.own, warnings }),
    )
  } finally {
    await office.close()
  }
}

const issues: number[] = []
for (let round = 0; round < ISSUES; round += 1) issues.push(await issueOnce())

const { seal, key } = newOffice()
const drawn = await drawProvenOrder({ seal, caseFile: createLargeCase(1, 10, 9) })
if (drawn.pages !== PAGES) throw new Error(`the order has ${String(drawn.pages)} pages`)
const { verify } = await measureAlternately(
  {
    verify: async () => {
      if ((await verifyDocument(drawn.bytes, [key]))?.genuine !== true) throw new Error('not genuine')
    },
  },
  ROUNDS,
)

report([
  row('issue.warm', median(issues), 'ms', 1500),
  row('issue.first', issues[0] ?? 0, 'ms'),
  row('proof.verify.twentyPages', median(verify), 'ms', 300),
])
