import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { decideToIssue } from '../support/office/issuedOrder.ts'
import { verifyJournals } from '../support/office/journals.ts'
import { PEOPLE } from '../support/office/people.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { leaveRoom, setDiskSize, withSmallDisk } from '../support/smallDisk.ts'

/** Free pages of 4,096 bytes: from none to more than an order takes. */
const ROOM = [0, 2, 8, 21, 55, 144, 233]

async function issueWithGrowingRoom(folder: string): Promise<true> {
  setDiskSize(folder, 16)
  const office = openOfficeAtWork({ folder, keepFolder: true })
  const target = await decideToIssue(office)
  const asked = { ...target, claim: 'c1', password: PEOPLE.judge.own }
  const refused: number[] = []
  let issued: string | undefined
  for (const pages of ROOM) {
    leaveRoom(folder, pages)
    const answer = await office.application.invoke('order.issue', asked)
    rmSync(join(folder, 'ballast'))
    if (answer.ok) {
      issued = (answer.value as { number: string }).number
      break
    }
    expect([pages, answer.error.code]).toEqual([pages, 'storage.full'])
    refused.push(pages)
    expect(await stateOf(office, target.caseId)).toEqual({ stage: 'decided', order: undefined, entries: 0 })
  }
  expect(refused.length).toBeGreaterThan(1)
  // The number that was not used is the first one still: no gap.
  expect(issued).toMatch(/-0001$/)
  expect(await stateOf(office, target.caseId)).toMatchObject({ stage: 'issued', entries: 1 })
  await signIn(office, 'auditor')
  expect((await verifyJournals(office)).cases.intact).toBe(true)
  await office.close()
  return true
}

async function stateOf(office: TestOffice, caseId: Awaited<ReturnType<typeof decideToIssue>>['caseId']) {
  const [claim] = (await office.ask('caseFile.open', { caseId })).claims
  const entries = (await office.ask('journal.list', { caseId })).filter(({ act }) => act === 'claim.issue')
  return { stage: claim?.stage, order: claim?.order, entries: entries.length }
}

test('on a disk without room an order is issued whole or not at all, and its number is not lost', async (context) => {
  if ((await withSmallDisk(issueWithGrowingRoom)) === undefined) context.skip('mounting a small disk needs root')
})
