import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScheduleOffice, type Name, type ScheduleOffice } from '../support/office/scheduleOffice.ts'
import { withCasesOf } from '../support/office/scheduleKeys.ts'
import { ScheduledFile } from '../support/office/scheduledFile.ts'

// Whoever keeps the schedule sees marks, stages and numbers, and nothing of what is in a file.

const reason = 'raspored poslova'
let office: ScheduleOffice
let file: ScheduledFile
/** Every name and pseudonym of the people of the file, and what was claimed. */
let content: readonly string[]

beforeAll(async () => {
  office = await openScheduleOffice()
  file = await ScheduledFile.import(office, 811)
  await file.forward()
  await file.register()
  const { people } = await office.ask('caseFile.open', { caseId: file.target.caseId })
  content = people.flatMap(({ label }) => [label.cnr, label.en])
  await office.as('headOfCourt')
  await file.assign('judgeA')
})
afterAll(() => office.close())

const look = async (who: Name) => {
  await office.as(who)
  return office.ask('workload.look', {})
}

test('a head sees the file by its mark, and nobody who is in it', async () => {
  const seen = await look('headOfCourt')
  expect(seen.longest).toMatchObject([
    { mark: 'K.br.811/26', stage: 'registered', owner: 'Osoba judgeA', mayOpen: false },
  ])
  expect(content.length).toBeGreaterThan(3)
  const text = JSON.stringify(seen)
  expect(content.filter((one) => text.includes(one))).toEqual([])
})

test('a colleague sees neither the file nor that somebody has it; the other office counts it nowhere', async () => {
  for (const who of ['judgeB', 'secondClerk', 'prosecutorB'] as const) {
    const { people, stages, longest, units } = await look(who)
    expect([who, people.map(({ files }) => files), longest, units]).toEqual([who, [0], [], []])
    expect(stages.filter(({ files, late }) => files > 0 || late > 0)).toEqual([])
  }
  const prosecution = await look('headOfProsecution')
  expect(prosecution.people.map(({ files }) => files).filter((files) => files > 0)).toEqual([])
  expect(JSON.stringify(prosecution)).not.toContain('Osoba judge')
})

test('from whom a file is excluded it is not counted either', async () => {
  office.clock.today = '2026-06-30'
  await office.as('headOfCourt')
  await office.ask('workload.setStandard', { stage: 'registered', days: 1, reason })
  const late = ({ people, longest }: Awaited<ReturnType<typeof look>>) => [
    people.reduce((sum, one) => sum + one.files, 0),
    people.reduce((sum, one) => sum + one.late, 0),
    longest.length,
  ]
  expect(late(await look('headOfCourt'))).toEqual([1, 1, 1])
  const head = office.idOf('headOfCourt')
  const excluded = async (sql: string) => {
    await withCasesOf(office, (db) => db.exec(sql))
    await office.as('judgeB')
  }
  await excluded(`INSERT OR IGNORE INTO staff (id) VALUES ('${head}');
    INSERT INTO exclusion (person, case_key) SELECT '${head}', case_key FROM case_file`)
  expect(late(await look('headOfCourt'))).toEqual([0, 0, 0])
  await excluded(`DELETE FROM exclusion WHERE person = '${head}'`)
  expect(late(await look('headOfCourt'))).toEqual([1, 1, 1])
})

test('standards and units are set by whoever keeps the schedule alone; who opens no case files sees none of it', async () => {
  const acts = [
    ['workload.setStandard', { stage: 'inReview', days: 5, reason }],
    ['workload.saveUnit', { name: 'Prvo', members: [], reason }],
    ['workload.removeUnit', { id: 'a'.repeat(32), reason }],
  ] as const
  for (const who of ['judgeA', 'clerk', 'prosecutorA', 'coordinatorA'] as const) {
    await office.as(who)
    for (const [channel, input] of acts)
      expect([who, (await office.refused(channel, input)).code]).toEqual([who, 'session.roleNotAllowed'])
  }
  for (const who of ['coordinatorA', 'administrator'] as const) {
    await office.as(who)
    expect((await office.refused('workload.look', {})).code).toBe('session.roleNotAllowed')
  }
})

test('each change is in the journal with its reason, and in words', async () => {
  await office.as('headOfCourt')
  const { id } = await office.ask('workload.saveUnit', {
    name: 'Prvo vijeće',
    members: [office.idOf('judgeA')],
    reason,
  })
  await office.ask('workload.removeUnit', { id, reason: 'ukinuto godišnjim rasporedom' })
  const sql = "SELECT act, about ->> '$.cnr' AS about, reason FROM journal_entry WHERE case_id IS NULL ORDER BY number"
  const told = await withCasesOf(office, (db) =>
    db
      .prepare(sql)
      .all()
      .map((row) => Object.values(row)),
  )
  for (const entry of [
    ['caseFile.setTimeStandard', 'upisan u upisnik · 1', reason],
    ['caseFile.saveUnit', 'Prvo vijeće', reason],
    ['caseFile.removeUnit', 'Prvo vijeće', 'ukinuto godišnjim rasporedom'],
  ])
    expect(told).toContainEqual(entry)
})
