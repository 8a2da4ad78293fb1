import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { channels, type ChannelName } from '../../shared/contract/channels.ts'
import { RIGHTS } from '../../shared/domain/staff/rights.ts'
import { ROLES, type Role } from '../../shared/domain/staff/roles.ts'
import { COURT } from '../support/office/people.ts'
import { giveBoth } from '../support/office/givenOut.ts'
import { foundOffice } from '../support/office/shares.ts'
import { openTestOffice, type TestOffice } from '../support/office/testOffice.ts'
import { readPdfText } from '../support/pdf.ts'
import { removeAtEnd } from '../support/temporaryFolder.ts'

// The table of rights against the program itself: one person of each role, every channel.

const CALLED = (Object.keys(channels) as ChannelName[]).filter((name) => channels[name].access !== 'anyone')
const passwordOf = (role: Role): string => `lozinka za ulogu ${role}`
let office: TestOffice

beforeAll(async () => {
  office = openTestOffice()
  const people = ROLES.map((role) => ({
    displayName: `Osoba u ulozi ${role}`,
    sex: 'f' as const,
    roles: [role],
    office: COURT,
    password: passwordOf(role),
    isOwn: true,
  }))
  await foundOffice(office, { offices: [COURT], people })
})
afterAll(() => office.close())

async function signInAs(role: Role): Promise<void> {
  const { accounts } = await office.ask('session.state', {})
  const person = accounts.find(({ roles }) => roles.includes(role))?.id
  if (person === undefined) throw new Error(`nobody is ${role}`)
  const again = await office.application.invoke('session.signIn', { person, password: `${passwordOf(role)} 2` })
  if (again.ok) return
  office.clock.now = new Date(office.clock.now.getTime() + 400_000)
  const state = await office.ask('session.signIn', { person, password: passwordOf(role) })
  if (state.stage !== 'changePassword') return
  await office.ask('session.changePassword', { current: passwordOf(role), next: `${passwordOf(role)} 2` })
}

/** Whether the table has a row for the role that one of these channels rests on. */
function isInTable(name: ChannelName, role: Role): boolean {
  const { access, acts } = channels[name]
  if (acts.length === 0) return access === 'signedIn' || access.includes(role)
  return RIGHTS.some(({ kind, name: right, by }) => acts.some((act) => act === `${kind}.${right}`) && by.includes(role))
}

describe.each(ROLES)('%s', (role) => {
  test('is let in by every channel that the table gives the role, and by no other', { timeout: 60_000 }, async () => {
    await signInAs(role)
    const wrong: string[] = []
    for (const name of CALLED) {
      const answer = await office.application.invoke(name, {})
      const isLetIn = answer.ok || answer.error.code !== 'session.roleNotAllowed'
      if (isLetIn !== isInTable(name, role)) wrong.push(`${name}: ${String(isLetIn)}`)
    }
    expect(wrong).toEqual([])
    expect((await office.ask('session.state', {})).stage).toBe('signedIn')
  })
})

describe('the table on paper', () => {
  const print = async (roles: readonly Role[]): Promise<string> => {
    await office.ask('rights.print', { roles: [...roles], printer: 'Sudnica' })
    const path = join(removeAtEnd(mkdtempSync(join(tmpdir(), 'naknada-'))), 'rights.pdf')
    writeFileSync(path, office.printed.at(-1)?.bytes ?? new Uint8Array())
    return readPdfText(path).replaceAll(/\s+/g, ' ')
  }

  test('is printed by whoever works here, of one role or of all, and written down', { timeout: 60_000 }, async () => {
    await signInAs('auditor')
    const ofClerk = await print(['clerk'])
    expect(ofClerk).toMatch(/KO ŠTA SMIJE U PROGRAMU/)
    expect(ofClerk).toMatch(/Print copies of a decision/)
    expect(ofClerk).not.toMatch(/Issue the decision|Name who stands in/)
    const ofAll = await print(ROLES)
    expect(ofAll).toMatch(/Issue the decision/)
    expect(ofAll).toMatch(/Name who stands in/)
    const entries = await office.ask('audit.list', { journal: 'office' })
    expect(entries.filter(({ act }) => act === 'rights.print')).toHaveLength(2)
    expect((await office.refused('rights.print', { roles: ['clerk'], printer: 'nema ga' })).code).toBe(
      'print.noPrinter',
    )
  })

  test(
    'the quick start of a role is printed by whoever works here, on two pages, and written down',
    { timeout: 60_000 },
    async () => {
      await signInAs('auditor')
      const { pages, onlyInPdf, onlyInDocx } = await giveBoth(office, (to) =>
        office.ask('handbook.print', { role: 'clerk', ...to }),
      )
      expect([pages, onlyInPdf, onlyInDocx]).toEqual([2, [], []])
      const path = join(removeAtEnd(mkdtempSync(join(tmpdir(), 'naknada-'))), 'start.pdf')
      writeFileSync(path, office.printed.at(-1)?.bytes ?? new Uint8Array())
      expect(readPdfText(path)).toMatch(/QUICK START: REGISTRY CLERK/)
      const entries = await office.ask('audit.list', { journal: 'office' })
      // The file that had no place leaves two entries, the one that was saved its fingerprint.
      expect(entries.filter(({ act }) => act.startsWith('handbook.')).map(({ act, reason }) => [act, reason])).toEqual([
        ['handbook.saved', expect.stringMatching(/^SHA-256 [0-9a-f]{64}$/u)],
        ['handbook.print', 'DOCX'],
        ['handbook.notSaved', undefined],
        ['handbook.print', 'DOCX'],
        ['handbook.print', undefined],
      ])
      const refused = await office.refused('handbook.print', { role: 'clerk', printer: 'nema ga' })
      expect(refused.code).toBe('print.noPrinter')
    },
  )
})
