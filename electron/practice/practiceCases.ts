import type { Input } from '../../shared/contract/channels.ts'
import { caseId as caseIdForm, type CaseId } from '../../shared/contract/ids.ts'
import { PRACTICE_PASSWORD } from '../../shared/domain/practice/practicePeople.ts'
import { naknadaCase, type NaknadaCase } from '../../shared/exchange/naknadaCase.ts'
import { addDays } from '../../shared/time/calendarDate.ts'
import { moveToToday, practiceCourtMark, practiceForm, type PracticeVictim } from './practiceForm.ts'
import type { Laid, LayingStep } from './practiceHands.ts'
import written from '../../resources/training/cases/case-01.json' with { type: 'json' }

type Target = Readonly<{ caseId: CaseId; revision: number }>

/** What is laid out: a file at the prosecution, one that the court has not entered, two that wait for the judge, an issued order. */
const CASES: readonly Readonly<{ number: number; victim: PracticeVictim; until: (typeof STATES)[number] }>[] = [
  { number: 1, victim: { name: 'Milena Zeković', letter: 'M.' }, until: 'drafted' },
  { number: 2, victim: { name: 'Sanja Vujačić', letter: 'S.' }, until: 'forwarded' },
  { number: 3, victim: { name: 'Jelena Čađenović', letter: 'J.' }, until: 'registered' },
  { number: 4, victim: { name: 'Una Ščepanović', letter: 'U.' }, until: 'inReview' },
  { number: 5, victim: { name: 'Vera Đuranović', letter: 'V.' }, until: 'issued' },
]
const STATES = ['drafted', 'forwarded', 'registered', 'inReview', 'issued'] as const
const CLAIM = 'c1'
/** Whose victim the coordinator knows, and for how long. */
const SHARED = 3
const SHARED_DAYS = 180

function reach(state: (typeof STATES)[number]): readonly number[] {
  return CASES.filter(({ until }) => STATES.indexOf(until) >= STATES.indexOf(state)).map(({ number }) => number)
}

const form: NaknadaCase = naknadaCase.parse(written)

const takeIn = CASES.map(({ number, victim }): LayingStep => async ({ today, take }, laid) => {
  const { caseId } = await take(practiceForm(form, { number, victim, today }))
  laid.set(number, { caseId: caseIdForm.parse(caseId), revision: 0 })
})

const forward: LayingStep = async ({ ask }, laid) => {
  await advance(laid, 'forwarded', (target) => ask('caseFile.forward', target))
}

const register: LayingStep = async ({ ask, become, today }, laid) => {
  await become('clerk')
  await advance(laid, 'registered', (target, number) =>
    ask('claim.register', { ...target, claim: CLAIM, courtMark: practiceCourtMark(number, today) }),
  )
}

/** One victim has let the coordinator know who she is; a colleague can share with one who has been here. */
const share: LayingStep = async ({ ask, become, today }, laid) => {
  await become('coordinator')
  const { accounts } = await ask('session.state', {})
  const colleague = accounts.find(({ roles }) => roles.includes('coordinator'))
  await become('judge')
  const target = laid.get(SHARED)
  if (colleague === undefined || target === undefined) throw new Error('nobody to share with')
  const until = addDays(today, SHARED_DAYS)
  const { revision } = await ask('person.share', { ...target, person: 'v1', colleague: colleague.id, until })
  laid.set(SHARED, { ...target, revision })
}

const review: LayingStep = async ({ ask, become }, laid) => {
  await become('judge')
  await advance(laid, 'inReview', (target) => ask('claim.startReview', { ...target, claim: CLAIM }))
}

const issue: LayingStep = async ({ ask, today }, laid) => {
  const { judge: _judge, ...decision } = moveToToday(form.decision, today) as Input<'decision.save'>['decision'] & {
    judge: string
  }
  await advance(laid, 'issued', async (target) => {
    const decided = await ask('decision.save', { ...target, decision })
    await ask('order.issue', { ...decided, claim: CLAIM, password: PRACTICE_PASSWORD })
    return decided
  })
}

/** The steps by which the office for practice comes to where it begins, each of them work of the office itself. */
export const PRACTICE_STEPS: readonly LayingStep[] = [
  ({ become }) => become('prosecutor'),
  ...takeIn,
  forward,
  register,
  share,
  review,
  issue,
]

async function advance(
  laid: Laid,
  state: (typeof STATES)[number],
  act: (target: Target, number: number) => Promise<Target>,
): Promise<void> {
  for (const number of reach(state)) {
    const target = laid.get(number)
    if (target === undefined) continue
    const { caseId, revision } = await act(target, number)
    laid.set(number, { caseId, revision })
  }
}
