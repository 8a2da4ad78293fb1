import { expect, vi } from 'vitest'
import type { CaseId } from '../../../shared/contract/ids.ts'
import type { Output } from '../../../shared/contract/channels.ts'
import type { RestoreAuthority, RestoreLook } from '../../../shared/contract/restore.ts'
import { PEOPLE, type Who } from './people.ts'
import { accountOf, signIn, type TestOffice } from './testOffice.ts'

/** Two people with their passwords. */
export async function twoPeople(
  office: TestOffice,
  [first, second]: readonly [Who, Who] = ['administrator', 'prosecutor'],
): Promise<RestoreAuthority> {
  const typed = async (who: Who) => ({ person: (await accountOf(office, who)).id, password: PEOPLE[who].own })
  return { kind: 'people', people: [await typed(first), await typed(second)] }
}

/** Points at a folder and takes the newest copy in it. */
export async function chooseNewest(office: TestOffice, place: string): Promise<Output<'restore.choose'>> {
  office.dialog.open = place
  const { copies } = await office.ask('restore.find', { where: 'asked' })
  return office.ask('restore.choose', { name: copies[0]?.name ?? '' })
}

export async function lookAtNewest(office: TestOffice, place: string): Promise<RestoreLook> {
  await chooseNewest(office, place)
  return office.ask('restore.look', { by: await twoPeople(office) })
}

/** Carries out what was looked at and answers what came of it. */
export async function carryOut(office: TestOffice): Promise<Output<'restore.progress'>> {
  expect((await office.ask('restore.start', {})).stage).toBe('restoring')
  return vi.waitFor(
    async () => {
      const progress = await office.ask('restore.progress', {})
      expect(progress.done ?? progress.failed).toBeDefined()
      return progress
    },
    { timeout: 20_000, interval: 20 },
  )
}

/** One more act on a case file, as the prosecutor. */
export async function saveOnce(office: TestOffice, caseId: CaseId): Promise<void> {
  await signIn(office, 'prosecutor')
  const { revision, case: proceedings } = await office.ask('caseFile.open', { caseId })
  await office.ask('caseFile.saveProceedings', { caseId, revision, case: proceedings })
}
