import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { channels, type ChannelName } from '../../shared/contract/channels.ts'
import { orderId as orderIdForm } from '../../shared/contract/ids.ts'
import type { Role } from '../../shared/domain/staff/roles.ts'
import { exampleOf } from '../support/exampleOf.ts'
import { attach, fileWith, someBytes } from '../support/office/attachments.ts'
import { makePaper } from '../support/office/papers.ts'
import { ScheduledFile } from '../support/office/scheduledFile.ts'
import { openScheduleOffice, type Name, type ScheduleOffice } from '../support/office/scheduleOffice.ts'
import { decisionFor } from '../support/office/twoClaims.ts'

// One file of judgeA and prosecutorA with all that a file may have, and every call of the contract that can name it.

const UNKNOWN = 'f'.repeat(32)
/** Members of an input by which a file, or something in it, is named. */
const NAMES_A_FILE = ['caseId', 'orderId'] as const
/** They take another name of a file or of what hangs on it, and are tried with it. */
const BY_ANOTHER_NAME = ['emergency.end', 'emergency.report', 'emergency.print', 'draft.load'] as const
/** They take such a name too, and are shown elsewhere. */
const SHOWN_ELSEWHERE: Partial<Record<ChannelName, string>> = {
  'emergency.open': 'test/security/emergency: it is how a colleague comes to the file',
  'draft.save': 'what one has typed oneself is kept, under any name, and tells nothing (test/security/exclusion)',
  'draft.discard': 'of one’s own drafts alone, with the same answer always (below)',
}
/** Their answer is made of what is the person's own, or of all files the person may know: the same for a file and for none. */
const TELLS_NOTHING: readonly ChannelName[] = ['draft.list', 'draft.load', 'search.alike']
/** They need more than the file to say anything; what they need is in a test of its own. */
const NEED_MORE: Partial<Record<ChannelName, string>> = {
  'attachment.showPage': 'a page of a file that was opened before (test/db/pictureBombs)',
  'receivedOrder.list': 'an order that came by packet (test/db/packetOrder)',
  'deskCopy.open': 'a copy that another desk has sent (test/db/deskCopies)',
  'deskCopy.read': 'the same',
  'pen.ask': 'such a copy, which is asked for (test/db/penGiven)',
  'shared.reveal': 'a victim who let a coordinator know (test/security/sharedIdentity)',
  'referral.record': 'the same (test/security/referrals)',
  'referral.follow': 'the same',
  'referral.strike': 'the same',
}

const NAMES = Object.keys(channels) as ChannelName[]
type Caller = Readonly<{ role: Role; name: Name }>
/** Who has the file, or may do something with it; the last ends the access, so they come last. */
const CONTROLS: readonly Caller[] = [
  { role: 'prosecutor', name: 'prosecutorA' },
  { role: 'judge', name: 'judgeA' },
  { role: 'clerk', name: 'secondClerk' },
  { role: 'head', name: 'headOfCourt' },
  { role: 'prosecutor', name: 'prosecutorB' },
]
const UNASSIGNED: readonly Caller[] = [
  { role: 'prosecutor', name: 'prosecutorC' },
  { role: 'judge', name: 'judgeB' },
  { role: 'coordinator', name: 'coordinatorB' },
]
const EXCLUDED: readonly Caller[] = [
  ...UNASSIGNED,
  { role: 'clerk', name: 'clerk' },
  { role: 'head', name: 'secondHead' },
]
const ELSEWHERE: readonly Caller[] = [
  { role: 'prosecutor', name: 'otherProsecutor' },
  { role: 'judge', name: 'otherJudge' },
  { role: 'clerk', name: 'otherClerk' },
]

/** The names of members anywhere in a shape. */
function membersOf(schema: z.core.$ZodType, into = new Set<string>()): ReadonlySet<string> {
  if (schema instanceof z.ZodObject) {
    for (const [name, member] of Object.entries(schema.shape)) membersOf(member as z.core.$ZodType, into.add(name))
  } else if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) membersOf(schema.unwrap(), into)
  else if (schema instanceof z.ZodArray) membersOf(schema.element, into)
  else if (schema instanceof z.ZodUnion) for (const option of schema.options) membersOf(option, into)
  return into
}

const ofFile = (name: ChannelName): boolean => {
  const members = membersOf(channels[name].input)
  return NAMES_A_FILE.some((member) => members.has(member))
}
const TRIED = NAMES.filter((name) => ofFile(name) || (BY_ANOTHER_NAME as readonly string[]).includes(name))

let office: ScheduleOffice
let file: ScheduledFile
let known: Readonly<Record<string, unknown>>

beforeAll(async () => {
  office = await openScheduleOffice()
  file = await ScheduledFile.import(office, 801)
  const { caseId } = file.target
  const path = fileWith(office, 'nalaz.pdf', someBytes(2_000))
  const { evidence } = await office.ask('caseFile.open', { caseId })
  const item = evidence[0]?.id ?? ''
  const attached = await attach(office, caseId, item, path)
  await file.forward()
  await file.register()
  await office.as('headOfCourt')
  await file.assign('judgeA')
  await office.as('headOfProsecution')
  await file.assign('prosecutorA')
  await office.as('judgeA')
  file.target = await office.ask('claim.startReview', { ...file.target, claim: 'c1' })
  file.target = await office.ask('decision.save', { ...file.target, decision: decisionFor('c1') })
  const password = office.passwordOf('judgeA')
  const { orderId } = await office.ask('order.issue', { ...file.target, claim: 'c1', password })
  const { paper } = await makePaper(office, caseId, 'rights-leaflet', { recipient: 'v2' })
  known = {
    ...{ caseId, orderId, evidence: item, file: attached.file, paper, claim: 'c1', claimId: 'c1', injured: 'v1' },
    ...{ person: 'v1', key: `${caseId}/claim/c1`, id: await openEmergency(), printer: 'Sudnica' },
  }
  office.dialog.save = join(office.folder, 'izvoz')
})
afterAll(() => office.close())

async function openEmergency(): Promise<string> {
  await office.as('prosecutorB')
  await office.ask('emergency.open', {
    ...{ mark: 'Kt.br.801/25', hours: 4, reason: 'pritvorenik, a koleginica nije dostupna' },
    ...{ password: office.passwordOf('prosecutorB'), head: office.idOf('headOfProsecution') },
    headPassword: office.passwordOf('headOfProsecution'),
  })
  return (await office.ask('emergency.list', {}))[0]?.id ?? ''
}

/** An input that fits the shape and names what is there; the revision is old, so that nobody changes anything. */
function inputOf(name: ChannelName, caller: Name, without: boolean): Record<string, unknown> {
  const { input } = channels[name]
  const made = exampleOf(input, 0, [...Object.values(known), office.idOf('judgeB')]) as Record<string, unknown>
  const own = { reason: 'provjera pristupa', revision: 0, password: office.passwordOf(caller) }
  const all: Record<string, unknown> = { ...known, ...own }
  const fits = (member: string, value: unknown): boolean => z.safeParse(input, { ...made, [member]: value }).success
  for (const member of Object.keys(made)) {
    for (const value of [all[member], office.idOf('judgeB')])
      if (value !== undefined && fits(member, value)) {
        made[member] = value
        break
      }
  }
  if (name === 'caseFile.assign' || name === 'caseFile.unassign') made['from'] = office.idOf('clerk')
  // An order stands within another member here.
  const order = { orderId: without ? UNKNOWN : known['orderId'] }
  if ('source' in made) made['source'] = order
  if ('documents' in made) made['documents'] = [{ ...order, recipient: 'Arhiva', copies: 1 }]
  if (!without) return made
  for (const member of ['caseId', 'orderId', 'id']) if (member in made) made[member] = UNKNOWN
  if ('key' in made) made['key'] = `${UNKNOWN}/claim/c1`
  return made
}

async function answerOf(name: ChannelName, caller: Name, without = false): Promise<string> {
  const answer = await office.application.invoke(name, inputOf(name, caller, without))
  return JSON.stringify(answer.ok ? { value: answer.value } : answer.error)
}

const open = (name: ChannelName, { role }: Caller): boolean => {
  const { access } = channels[name]
  return !Array.isArray(access) || (access as readonly string[]).includes(role)
}

/** What somebody is answered on the file and on none, where the two differ. */
async function differences(callers: readonly Caller[]): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {}
  for (const caller of callers) {
    await office.as(caller.name)
    for (const name of TRIED.filter((one) => open(one, caller))) {
      const [real, none] = [await answerOf(name, caller.name), await answerOf(name, caller.name, true)]
      if (/input\./.test(none)) found[`${caller.name} ${name}`] = `no fitting input: ${none}`
      else if (real !== none) found[`${caller.name} ${name}`] = real
    }
  }
  return found
}

test('every call of the contract that can name a file is tried, and every other is known to name none', () => {
  const other = NAMES.filter((name) => !TRIED.includes(name) && SHOWN_ELSEWHERE[name] === undefined)
  const naming = other.filter((name) =>
    ['key', 'claim', 'evidence', 'paper', 'file', 'texts'].some((member) =>
      membersOf(channels[name].input).has(member),
    ),
  )
  expect(naming).toEqual([])
})

describe('a file with all that a file may have', () => {
  test('is another’s to a colleague to whom it is not assigned, whatever is asked', async () => {
    const found = Object.entries(await differences(UNASSIGNED))
    expect(found.length).toBeGreaterThan(40)
    expect(found.filter(([, answer]) => answer !== '{"code":"caseFile.notAssigned"}')).toEqual([])
  })

  test('is not there for another office: every answer is that of a name nobody bears', async () => {
    expect(await differences(ELSEWHERE)).toEqual({})
  })

  test('nor for an excluded colleague, whatever the role', async () => {
    const at = { prosecutorC: 'headOfProsecution', secondHead: 'headOfProsecution', coordinatorB: 'headOfProsecution' }
    for (const { name } of EXCLUDED) {
      await office.as((at as Partial<Record<Name, Name>>)[name] ?? 'headOfCourt')
      const excluded = { caseId: file.target.caseId, person: office.idOf(name), reason: 'srodstvo sa okrivljenim' }
      await office.ask('caseFile.exclude', excluded)
    }
    expect(await differences(EXCLUDED)).toEqual({})
  })

  test('is there for whoever has it: what is asked of it is not answered as of none', async () => {
    const told = new Set<ChannelName>()
    for (const caller of CONTROLS) {
      const found = await differences([caller])
      for (const one of Object.keys(found)) told.add(one.slice(caller.name.length + 1) as ChannelName)
    }
    expect(
      TRIED.filter((name) => !told.has(name) && !TELLS_NOTHING.includes(name) && NEED_MORE[name] === undefined),
    ).toEqual([])
  })
})

test('the code of an order names the order to those who may open its file; all others learn what the paper says', async () => {
  const orderId = String(known['orderId'])
  await office.as('judgeA')
  const { bytes } = await office.ask('order.read', { orderId: orderIdForm.parse(orderId) })
  office.dialog.open = fileWith(office, 'odluka.pdf', Buffer.from(bytes))
  const { report } = await office.ask('proof.verifyFile', {})
  const code = report?.act?.code ?? ''
  expect((await office.ask('proof.find', { code })).acts).toMatchObject([{ id: orderId }])
  for (const name of ['judgeB', 'otherJudge', 'otherProsecutor'] as const) {
    await office.as(name)
    const [found] = (await office.ask('proof.find', { code })).acts
    expect([name, found?.number, found?.id]).toEqual([name, report?.act?.number, undefined])
  }
})
