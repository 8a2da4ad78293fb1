import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { channels, type ChannelName } from '../../shared/contract/channels.ts'
import { failure, success } from '../../shared/domain/result/result.ts'
import type { CaseHandlers } from '../../electron/ipc/handlers.ts'
import type { CommandContext, EffectContext, QueryContext } from '../../electron/usecases/context.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { importTwoClaims, type Target } from '../support/office/twoClaims.ts'

type Has<Owner, Name> = Name extends keyof Owner ? true : false
/** What each kind is handed, as a type: another answer does not compile. */
export const rights: {
  queryMovesClaim: Has<QueryContext['cases']['claims'], 'move'>
  queryRecords: Has<QueryContext, 'record'>
  effectConfirmsCopy: Has<EffectContext['cases']['prints'], 'confirm'>
  effectTakesWhatItDidNotAskFor: Has<EffectContext<'print'>['services'], 'confirmPassword'>
  commandMovesClaim: Has<CommandContext['cases']['claims'], 'move'>
  commandReachesOut: Has<CommandContext, 'services'>
} = {
  queryMovesClaim: false,
  queryRecords: false,
  effectConfirmsCopy: false,
  effectTakesWhatItDidNotAskFor: false,
  commandMovesClaim: true,
  commandReachesOut: false,
}

type Handler<Name extends keyof CaseHandlers> = CaseHandlers[Name]
// @ts-expect-error a command holds a transaction and cannot wait
export const waiting: Handler<'evidence.save'> = () => Promise.resolve(failure('storage.busy'))
// @ts-expect-error a query does not reach out
export const reaching: Handler<'claim.check'> = (context: EffectContext<'print'>) => success(context.services)

let office: TestOffice
let target: Target
const order: string[] = []
beforeAll(async () => {
  office = openOfficeAtWork({
    onChanged: (event) => order.push('id' in event ? `${event.aggregate} ${event.id}` : event.aggregate),
  })
  await signIn(office, 'prosecutor')
  target = await importTwoClaims(office, 1)
  await told()
})
afterAll(() => office.close())

/** Waits until everything that follows an answer has been told. */
async function told(): Promise<void> {
  await new Promise(setImmediate)
}

/** What the window is told by a call, and when: before or after its answer. */
async function tellingOf(name: ChannelName, input: unknown): Promise<readonly string[]> {
  order.length = 0
  const answer = await office.application.invoke(name, input)
  order.push(answer.ok ? 'answer' : `refusal ${answer.error.code}`)
  await told()
  return [...order]
}

describe('the window is told what changed', () => {
  test('once per command, after its answer, by aggregate and id', async () => {
    const evidence = { id: 'e80', kind: 'other', title: { cnr: 'dokaz', en: 'evidence' } }
    const changed = `caseFile ${target.caseId}`
    expect(await tellingOf('evidence.save', { ...target, evidence })).toEqual(['answer', changed])
    expect(await tellingOf('caseFile.forward', { ...target, revision: 1 })).toEqual(['answer', changed])
    target = { ...target, revision: 2 }
  })

  test('and nothing by a query, a draft, or a refusal, which leaves no trace either', async () => {
    const journal = () => office.ask('journal.list', { caseId: target.caseId })
    // That it is read is an entry too, once.
    await journal()
    const before = await journal()
    expect(await tellingOf('journal.list', { caseId: target.caseId })).toEqual(['answer'])
    expect(await tellingOf('draft.save', { key: `${target.caseId}/claim/c1`, text: '{}' })).toEqual(['answer'])
    expect(await tellingOf('caseFile.forward', target)).toEqual(['refusal claim.noneToForward'])
    expect(await tellingOf('claim.save', { ...target, claim: {} })).toEqual(['refusal input.missing'])
    expect(await journal()).toEqual(before)
    expect((await office.ask('caseFile.open', { caseId: target.caseId })).revision).toBe(target.revision)
  })
})

test('what is empty where a text must be is refused, and no bug', async () => {
  expect(await office.refused('draft.save', { key: `${target.caseId}/claim/c1`, text: '' })).toMatchObject({
    code: 'input.tooSmall',
  })
})

test('every channel that carries acts out takes its roles from the table of acts', () => {
  const commands = Object.entries(channels).filter(
    ([name, { kind }]) => kind !== 'query' && !/^(session|setup|ceremony|recovery|restore|practice|draft)\./.test(name),
  )
  const typed = commands.filter(([, { access }]) => !Array.isArray(access)).map(([name]) => name)
  expect(typed).toEqual([])
})

test('a worklist is there for those who have tasks, and for nobody else', () => {
  for (const name of ['today.worklist', 'today.counts', 'today.more'] as const) {
    expect([name, channels[name].access]).toEqual([name, ['prosecutor', 'judge', 'clerk']])
  }
})
