import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { channels, type ChannelName, type Input, type Output } from '../../shared/contract/channels.ts'
import { caseId as caseIdForm, type CaseId } from '../../shared/contract/ids.ts'
import type { PersonOpen } from '../../shared/domain/caseFile/identity.ts'
import type { PaperKind } from '../../shared/domain/papers/paperKinds.ts'
import { nameVariants } from '../support/nameVariants.ts'
import { CASE_01 } from '../support/office/issuedOrder.ts'
import { makePaper } from '../support/office/papers.ts'
import { openScheduleOffice, type Name, type ScheduleOffice } from '../support/office/scheduleOffice.ts'
import { textsOfOwnKey } from '../support/office/textsOfOwnKey.ts'
import { readAllText } from '../support/sealScan.ts'
import { present, readTrainingCase } from '../support/trainingCase.ts'

// A coordinator makes papers for the victims who have let that one know who they are. Today is 2026-06-15.

const VICTIM = 'v1'
/** Sealed, and known to nobody without the identity key. */
const UNSHARED = 'Źana Gjoni'
/** Sealed, and shared with the same coordinator: a paper on one of two tells nothing of the other. */
const OTHER = 'Fikreta Đukanović'
const CAST = readTrainingCase('case-01').people
const OTHERS = [...CAST.flatMap(({ id, name }) => (id === VICTIM ? [] : [name])), UNSHARED]
// What she bears herself proves nothing: the street she lives in has somebody's first name.
const HERS = JSON.stringify(CAST.find(({ id }) => id === VICTIM))
const IN_ANY_SPELLING = OTHERS.flatMap((name) => nameVariants(name)).filter((name) => !HERS.includes(name))
const KINDS = ['support-referral', 'legal-aid-request'] as const satisfies readonly PaperKind[]
const reason = 'upućivanje u sklonište'

let office: ScheduleOffice
let caseId: CaseId

beforeAll(async () => {
  office = await openScheduleOffice()
  for (const name of ['coordinatorA', 'coordinatorB'] as const) await office.as(name)
  await office.as('prosecutorA')
  office.dialog.open = CASE_01
  caseId = caseIdForm.parse((await office.ask('exchange.import', {})).caseId)
  await addSealed('v2', UNSHARED, [])
  await addSealed('v3', OTHER, ['coordinator', 'supportServices'])
  await consent(['coordinator', 'supportServices'])
  await share(VICTIM)
  await share('v3')
})
afterAll(() => office.close())
beforeEach(() => {
  office.clock.today = '2026-06-15'
})

type Recipient = 'coordinator' | 'supportServices'

async function save(person: PersonOpen, identity?: Input<'person.save'>['identity']): Promise<void> {
  const { revision } = await office.ask('caseFile.open', { caseId })
  await office.ask('person.save', { caseId, revision, person, ...(identity === undefined ? {} : { identity }) })
}
function given(recipients: readonly Recipient[], isGiven = true): Pick<PersonOpen, 'identification'> {
  const consents = recipients.map((recipient) => ({ recipient, given: isGiven, date: '2026-06-01' }))
  return { identification: { status: 'formal', consents } }
}
const addSealed = (id: string, name: string, recipients: readonly Recipient[]) =>
  save(
    {
      id,
      role: 'injuredParty',
      sex: 'f',
      sealed: true,
      pseudonym: { cnr: `Oštećena ${id}`, en: `Injured ${id}` },
      ...given(recipients),
    },
    { name },
  )
async function consent(recipients: readonly Recipient[], isGiven = true): Promise<void> {
  await office.as('prosecutorA')
  const { people } = await office.ask('caseFile.open', { caseId })
  const { label: _label, identity: _identity, ...person } = present(people.find(({ id }) => id === VICTIM))
  await save({ ...person, ...given(recipients, isGiven) })
}
async function share(person: string): Promise<void> {
  await office.as('prosecutorA')
  const { revision } = await office.ask('caseFile.open', { caseId })
  const colleague = office.idOf('coordinatorA')
  await office.ask('person.share', { caseId, revision, person, colleague, until: '2026-07-15' })
}
async function make(kind: PaperKind, person = VICTIM): Promise<string> {
  await office.as('coordinatorA')
  const subject = person === VICTIM ? { claim: 'c1' } : { injured: person }
  return (await makePaper(office, caseId, kind, { ...subject, variants: ['bilingual', 'cnr-Cyrl'] })).paper
}
const own = async (): Promise<Output<'shared.papers'>['papers']> => {
  await office.as('coordinatorA')
  return (await office.ask('shared.papers', {})).papers
}

const textsOfSlot = (name: Name) => textsOfOwnKey(office, name)

function namesIn(text: string): readonly string[] {
  return IN_ANY_SPELLING.filter((name) => text.includes(name))
}

describe('the papers of a coordinator', () => {
  test.each(KINDS)(
    '%s is made for a person who is shared, frozen, printed as the same bytes and sent',
    async (kind) => {
      const paper = await make(kind)
      const made = await office.ask('paper.open', { caseId, paper })
      expect(made).toMatchObject({
        kind,
        state: 'made',
        changed: [],
        isOwn: true,
        number: expect.any(String) as string,
      })
      const { variant, sha256 } = present(made.files[0])
      const { printed } = office
      for (const copy of [1, 2])
        expect(await office.ask('paper.print', { caseId, paper, variant, printer: 'Sudnica' })).toEqual({ copy })
      expect(printed.at(-1)?.bytes).toEqual(printed.at(-2)?.bytes)
      office.dialog.save = join(office.folder, `${paper}.pdf`)
      await office.ask('paper.export', { caseId, paper, variant, format: 'pdf', reason })
      expect(readFileSync(office.dialog.save)).toEqual(Buffer.from(present(printed.at(-1)).bytes))
      const sending = { to: 'Služba podrške Podgorica', channel: 'post', date: '2026-06-15' } as const
      await office.ask('paper.send', { caseId, paper, revision: 4, sending })
      expect(await own()).toContainEqual(
        expect.objectContaining({ id: paper, kind, state: 'sent', isOpen: true, person: VICTIM }),
      )
      expect(sha256).toHaveLength(64)
    },
  )

  test('whoever holds the identity key reads them, finds them, and is told of no change that there is not', async () => {
    const paper = await make('support-referral')
    await office.as('prosecutorA')
    const { papers } = await office.ask('caseFile.papers', { caseId })
    expect(papers.map(({ id }) => id)).toContain(paper)
    expect(await office.ask('paper.open', { caseId, paper })).toMatchObject({ changed: [], isOwn: true })
    const found = await office.ask('search.find', { typed: 'dobrovoljna' })
    expect(found.groups.paper.found).toBeGreaterThan(0)
    const sending = { to: 'Ljiljana Šofranac', channel: 'inPerson', date: '2026-06-15' } as const
    await office.ask('paper.send', { caseId, paper, revision: 0, sending })
    await office.as('coordinatorA')
    const seen = await office.ask('paper.open', { caseId, paper })
    expect(seen.events).toMatchObject([{ kind: 'sent', channel: 'inPerson', date: '2026-06-15' }])
    expect(seen.events[0]).not.toHaveProperty('to')
  })

  test('only these two kinds, only for people shared, and only with their consent to support', async () => {
    await office.as('coordinatorA')
    const offers = await office.ask('caseFile.paperOffers', { caseId, claim: 'c1' })
    expect(
      offers
        .filter(({ refusals }) => refusals.length === 0)
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(KINDS.toSorted())
    const paper = {
      caseId,
      kind: 'support-referral',
      fields: { injured: 'v2', variants: ['bilingual' as const] },
      made: 0,
    } as const
    expect((await office.refused('paper.make', paper)).code).toBe('paper.needs.injured')
    await consent(['coordinator'])
    await office.as('coordinatorA')
    const withoutConsent = { ...paper, fields: { claim: 'c1', variants: ['bilingual' as const] } }
    expect((await office.refused('paper.make', withoutConsent)).code).toBe('paper.needs.consent')
    await consent(['coordinator', 'supportServices'])
    await office.as('coordinatorB')
    expect((await office.refused('paper.make', withoutConsent)).code).toBe('share.notFound')
  })
})

describe('nobody else is named to a coordinator', () => {
  const said = new Map<ChannelName, string>()
  let paper: string

  beforeAll(async () => {
    paper = await make('legal-aid-request')
    const answers: Readonly<Partial<Record<ChannelName, unknown>>> = {
      'caseFile.paperOffers': { caseId, claim: 'c1' },
      'paper.open': { caseId, paper },
      ...{ 'shared.list': {}, 'shared.papers': {}, 'print.others': {}, 'print.waiting': {} },
      'shared.reveal': { caseId, person: VICTIM, reason },
      ...{ 'staff.awaiting': {}, 'monitoring.snapshots': {}, 'print.batch': {} },
      'paper.preview': { caseId, kind: 'anonymised-order', fields: { claim: 'c1', variants: ['bilingual'] } },
      'monitoring.snapshot': await office.ask('monitoring.freeze', { title: 'Polugodište' }),
      'proof.checkAccount': { number: 'VSPG-A-2026-0001', word: '4K7M', account: '510-81767773-21' },
      'draft.load': { key: `${caseId}/shared/${VICTIM}/support-referral` },
    }
    for (const [name, input] of Object.entries(answers))
      said.set(name as ChannelName, JSON.stringify(await office.application.invoke(name, input)))
  })

  test('in no answer of a channel that reads', () => {
    for (const [name, answer] of said) expect([name, namesIn(answer)]).toEqual([name, []])
    expect(said.get('shared.reveal')).toContain('Šćekić')
  })

  test('and there is no further channel that reads files', () => {
    const further = Object.entries(channels)
      .filter(([, { kind, access }]) => kind === 'query' && Array.isArray(access) && access.includes('coordinator'))
      .map(([name]) => name)
      .filter((name) => !said.has(name as ChannelName))
    expect(further).toEqual([])
  })

  test('in no paper, in no language, and not in what is kept of it', async () => {
    const { files } = await office.ask('paper.open', { caseId, paper })
    for (const { variant } of files) {
      office.dialog.save = join(office.folder, `${variant}.pdf`)
      await office.ask('paper.export', { caseId, paper, variant, format: 'pdf', reason })
      expect([variant, namesIn(readAllText(office.dialog.save))]).toEqual([variant, []])
    }
    const texts = await textsOfSlot('coordinatorA')
    expect(texts.filter((text) => text.includes('Šćekić')).length).toBeGreaterThan(0)
    expect(texts.flatMap(namesIn)).toEqual([])
    // Both are shared; what is kept of a paper tells of the one it is about.
    expect(texts.filter((text) => text.includes('Šćekić') && text.includes('Fikreta'))).toEqual([])
  })

  test('the papers of another are not there: not listed, not opened, not printed, and not by the keys of the slot', async () => {
    await office.as('coordinatorB')
    expect((await office.ask('shared.papers', {})).papers).toEqual([])
    expect((await office.refused('paper.open', { caseId, paper })).code).toBe('share.notFound')
    expect(await textsOfSlot('coordinatorB')).toEqual([])
    await office.as('prosecutorA')
    const theirs = (await makePaper(office, caseId, 'rights-leaflet', { claim: 'c1' })).paper
    await office.as('coordinatorA')
    expect((await office.refused('paper.open', { caseId, paper: theirs })).code).toBe('paper.notFound')
    const print = { caseId, paper: theirs, variant: 'bilingual', printer: 'Sudnica' } as const
    expect((await office.refused('paper.print', print)).code).toBe('paper.notFound')
  })
})

describe('what a coordinator types', () => {
  const key = (person: string) => `${caseId}/shared/${person}/send_x1`

  test('is kept for people shared and for nobody else, and only the same person reads it again', async () => {
    await office.as('coordinatorA')
    await office.ask('draft.save', { key: key(VICTIM), text: '{"to":"Služba"}' })
    expect(await office.ask('draft.load', { key: key(VICTIM) })).toMatchObject({ text: '{"to":"Služba"}' })
    for (const other of [key('v2'), `${caseId}/paper/x1`, 'session/place'])
      expect((await office.refused('draft.save', { key: other, text: '{}' })).code).toBe('share.notFound')
    await office.as('coordinatorB')
    expect(await office.ask('draft.load', { key: key(VICTIM) })).toBeNull()
  })
})

describe('once the consent is taken back', () => {
  let papers: readonly string[]

  beforeAll(async () => {
    papers = [await make('support-referral'), await make('support-referral', 'v3')]
    await office.ask('draft.save', { key: `${caseId}/shared/${VICTIM}/x1`, text: '{}' })
    await office.ask('draft.save', { key: `${caseId}/shared/v3/x1`, text: '{}' })
    await consent(['coordinator'], false)
  })

  test('that they were made is all that is told of the papers: no text, no person, no copy', async () => {
    const [gone, stays] = papers
    const lines = await own()
    expect(lines.find(({ id }) => id === gone)).toEqual({
      id: gone,
      kind: 'support-referral',
      number: expect.any(String) as string,
      madeAt: expect.any(String) as string,
      state: 'made',
      caseId,
      mark: expect.any(String) as string,
      isOpen: false,
    })
    expect(lines.find(({ id }) => id === stays)).toMatchObject({ isOpen: true, person: 'v3' })
    expect((await office.refused('paper.open', { caseId, paper: present(gone) })).code).toBe('paper.notFound')
    const print = { caseId, paper: present(gone), variant: 'bilingual', printer: 'Sudnica' } as const
    expect((await office.refused('paper.print', print)).code).toBe('paper.notFound')
  })

  test('the drafts of that person are gone, those of another stay', async () => {
    expect(await office.ask('draft.load', { key: `${caseId}/shared/${VICTIM}/x1` })).toBeNull()
    expect(await office.ask('draft.load', { key: `${caseId}/shared/v3/x1` })).toMatchObject({ text: '{}' })
  })

  test('no key of the slot opens them any more; whoever holds the identity key goes on reading them', async () => {
    const texts = await textsOfSlot('coordinatorA')
    expect(texts.filter((text) => text.includes('Šćekić'))).toEqual([])
    expect(texts.filter((text) => text.includes('Fikreta')).length).toBeGreaterThan(0)
    await office.as('prosecutorA')
    expect(await office.ask('paper.open', { caseId, paper: present(papers[0]) })).toMatchObject({
      kind: 'support-referral',
    })
  })

  test('who lets the coordinator know anew does not give back what was made before', async () => {
    await consent(['coordinator', 'supportServices'])
    await share(VICTIM)
    const lines = await own()
    expect(lines.find(({ id }) => id === papers[0])).toMatchObject({ isOpen: false })
    expect((await office.refused('paper.open', { caseId, paper: present(papers[0]) })).code).toBe('paper.notFound')
  })
})
