import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Input } from '../../shared/contract/channels.ts'
import type { CaseId } from '../../shared/contract/ids.ts'
import { confirmLaw } from '../support/office/broughtLaws.ts'
import { issueCase01 } from '../support/office/issuedOrder.ts'
import { listPapers, makePaper } from '../support/office/papers.ts'
import { prepareOffice, type PreparedOffice } from '../support/office/preparedOffice.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present } from '../support/trainingCase.ts'

// An office words its papers itself: by two people, and nothing that was made or issued moves.

const KIND = 'covering-letter'
const GREETING = { kind: KIND, paragraph: 'greeting', cnr: 'Sa uvažavanjem,', en: 'Respectfully,' } as const
const PROPOSAL = {
  changes: [GREETING],
  version: '2026-1',
  source: 'Uputstvo predsjednika suda',
  validFrom: '2026-06-15',
} satisfies Input<'documentText.propose'>

let prepared: PreparedOffice<CaseId>
let office: TestOffice
beforeAll(async () => {
  prepared = await prepareOffice(async (making) => {
    const { caseId } = await issueCase01(making)
    await signIn(making, 'clerk')
    await makePaper(making, caseId, KIND, { claim: 'c1', date: '2026-06-15' })
    return caseId
  })
}, 60_000)
afterAll(() => {
  prepared.remove()
})
beforeEach(() => {
  office = prepared.open()
})
afterEach(() => office.close())

/** Of two versions with one first day the one that was confirmed later counts. */
function tick(): void {
  office.clock.now = new Date(office.clock.now.getTime() + 1_000)
}

async function propose(proposal: Input<'documentText.propose'> = PROPOSAL): Promise<string> {
  await signIn(office, 'administrator')
  tick()
  return (await office.ask('documentText.propose', proposal)).id
}

/** The papers that say a word. */
async function papersThatSay(typed: string): Promise<readonly string[]> {
  const { groups } = await office.ask('search.find', { typed })
  return groups.paper.hits.map(({ subject }) => subject)
}

async function makeLetter(): Promise<string> {
  await signIn(office, 'clerk')
  return (await makePaper(office, prepared.value, KIND, { claim: 'c1', date: '2026-06-15' })).paper
}

test('papers are made with the own words once a second person has confirmed them; what was made before stays and is not said to be out of date', async () => {
  const caseId = prepared.value
  await signIn(office, 'clerk')
  const former = present((await listPapers(office, caseId))[0]).id
  const id = await propose()
  expect(await office.refused('law.confirm', { id })).toMatchObject({ code: 'session.roleNotAllowed' })
  expect((await office.ask('documentText.list', { kind: KIND })).every(({ own }) => own === undefined)).toBe(true)
  await confirmLaw(office, id)
  const made = await makeLetter()
  await expect.poll(() => papersThatSay('uvažavanjem')).toEqual([made])
  expect(await papersThatSay('poštovanjem')).toEqual([former])
  expect((await office.ask('paper.open', { caseId, paper: former })).changed).toEqual([])
  expect((await office.ask('paper.open', { caseId, paper: made })).changed).toEqual([])
})

test('the way back is a version too: papers say the program’s words again', async () => {
  await confirmLaw(office, await propose())
  await signIn(office, 'administrator')
  const [row] = (await office.ask('documentText.list', { kind: KIND })).filter(({ own }) => own !== undefined)
  expect(row).toMatchObject({ paragraph: 'greeting', own: { en: 'Respectfully,' }, isInUse: true })
  tick()
  const back = { kind: 'texts', version: '2026-2', source: 'Povučeno uputstvo' } as const
  await confirmLaw(office, present((await office.ask('law.goBack', back)).id))
  const made = await makeLetter()
  await expect.poll(() => papersThatSay('poštovanjem')).toContain(made)
  expect(await papersThatSay('uvažavanjem')).toEqual([])
})

test('whoever confirms sees each difference, and what the fictional cases would say', async () => {
  const id = await propose()
  await signIn(office, 'judge')
  const look = await office.ask('law.look', { id })
  expect(look.rows).toEqual([
    {
      row: 'covering-letter greeting',
      change: 'changed',
      fields: [
        { field: 'cnr', before: 'S poštovanjem,', after: 'Sa uvažavanjem,' },
        { field: 'en', before: 'Yours faithfully,', after: 'Respectfully,' },
      ],
    },
  ])
  expect(look.effects[0]).toMatchObject({ of: 'text', kind: KIND, after: { cnr: 'Sa uvažavanjem,' } })
})

test('a later proposal keeps the own words that it does not change, and the program’s own words in a change take them back', async () => {
  const first = await propose()
  expect(await office.refused('documentText.propose', { ...PROPOSAL, version: '2026-7' })).toMatchObject({
    code: 'documentText.waiting',
  })
  await confirmLaw(office, first)
  const care = { kind: KIND, paragraph: 'care', cnr: 'Čuvajte prilog.', en: 'Keep the enclosure safe.' } as const
  await confirmLaw(office, await propose({ ...PROPOSAL, changes: [care], version: '2026-2' }))
  await signIn(office, 'administrator')
  const own = async () =>
    (await office.ask('documentText.list', { kind: KIND })).flatMap((one) => (one.own ? [one.paragraph] : []))
  expect(await own()).toEqual(['care', 'greeting'])
  const shipped = { ...GREETING, cnr: 'S poštovanjem,', en: 'Yours faithfully,' }
  await confirmLaw(office, await propose({ ...PROPOSAL, changes: [shipped], version: '2026-3' }))
  await signIn(office, 'administrator')
  expect(await own()).toEqual(['care'])
})

test.each([
  ['documentText.empty', 'en', { en: ' ' }],
  ['documentText.cyrillic', 'cnr', { cnr: 'Са уважавањем,' }],
  ['documentText.personal', 'cnr', { cnr: 'Sa uvažavanjem, 0101990210015' }],
  ['documentText.unknownPlaceholder', 'cnr', { cnr: 'Sa uvažavanjem, {{court.telephone}}' }],
  ['documentText.unknownCondition', 'en', { en: '{{#if sunny}}Respectfully,{{/if}}' }],
  ['documentText.unknownLegalBasis', 'en', { en: 'Respectfully, {{cite claim.nothing}}' }],
  ['documentText.unbalanced', 'cnr', { cnr: '{{#if decided}}Sa uvažavanjem,' }],
  ['documentText.malformedTag', 'cnr', { cnr: 'Sa uvažavanjem, {{Sud}}' }],
  ['documentText.wrongFormCount', 'cnr', { cnr: 'Sa uvažavanjem, {{n days: dan}}' }],
])('%s is told at its side, when it is tried and when it is proposed', async (code, side, wrong) => {
  const change = { ...GREETING, ...wrong }
  await signIn(office, 'administrator')
  expect(await office.refused('documentText.preview', change)).toMatchObject({ code, field: side })
  const refused = await office.refused('documentText.propose', { ...PROPOSAL, changes: [change] })
  expect(refused).toMatchObject({ code, field: `0.${side}` })
  expect((await office.ask('law.list', {})).packs).toEqual([])
})

test('no paragraph of a decision is worded here, and none that is not there', async () => {
  await signIn(office, 'administrator')
  for (const kind of ['compensation-order', 'rectification', 'anonymised-order'] as const) {
    expect(await office.refused('documentText.list', { kind })).toMatchObject({ code: 'documentText.unknown' })
    const change = { ...GREETING, kind, paragraph: 'title' }
    expect(await office.refused('documentText.preview', change)).toMatchObject({ code: 'documentText.unknown' })
  }
  const none = { ...GREETING, paragraph: 'nothing' }
  expect(await office.refused('documentText.preview', none)).toMatchObject({ code: 'documentText.unknown' })
})

test('what a place would say is offered with an example, and a text tells what it leaves out', async () => {
  await signIn(office, 'administrator')
  const fields = await office.ask('documentText.fields', { kind: KIND, paragraph: 'body' })
  expect(fields).toContainEqual({ field: '{{verdict.date}}', example: expect.anything() as unknown })
  const body = { kind: KIND, paragraph: 'body', cnr: 'Dostavljamo prepis.', en: 'A copy of {{verdict.date}}.' } as const
  const { leftOut, samples } = await office.ask('documentText.preview', body)
  expect(leftOut.cnr).toContain('verdict.date')
  expect(leftOut.en).not.toContain('verdict.date')
  expect(samples.some(({ texts }) => texts[0]?.cnr === 'Dostavljamo prepis.')).toBe(true)
})

test('a file brings texts as it brings tables, and one over words that the program does not have is used by no paper', async () => {
  await signIn(office, 'administrator')
  office.dialog.open = join(office.folder, 'texts.json')
  const text = { document: KIND, paragraph: 'greeting', cnr: 'Sa uvažavanjem,', en: 'Respectfully,' }
  const head = { format: 'naknada-law', formatVersion: 1, kind: 'texts', version: '2026-4', source: 'Uputstvo' }
  const pack = (paragraphs: readonly object[]) => ({ ...head, validFrom: '2026-06-15', table: { paragraphs } })
  const shipped = { cnr: 'Pozdrav,', en: 'Regards,' }
  writeFileSync(
    office.dialog.open,
    JSON.stringify(
      pack([
        { ...text, shipped },
        { ...text, shipped },
      ]),
    ),
  )
  expect(await office.refused('law.takeFile', {})).toMatchObject({ code: 'lawPack.paragraphTwice' })
  writeFileSync(office.dialog.open, JSON.stringify(pack([{ ...text, paragraph: 'nothing', shipped }])))
  expect(await office.refused('law.takeFile', {})).toMatchObject({ code: 'documentText.unknown' })
  writeFileSync(office.dialog.open, JSON.stringify(pack([{ ...text, shipped }])))
  await confirmLaw(office, present((await office.ask('law.takeFile', {})).id))
  await signIn(office, 'administrator')
  const row = (await office.ask('documentText.list', { kind: KIND })).find(({ own }) => own !== undefined)
  expect(row?.isInUse).toBe(false)
  expect((await office.ask('law.list', {})).tables.find(({ kind }) => kind === 'texts')?.isShort).toBe(true)
  const made = await makeLetter()
  await expect.poll(() => papersThatSay('poštovanjem')).toContain(made)
})
