import { findSilenceDay } from '../../../shared/domain/claim/successors.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { ConfirmedAct } from '../ConfirmedAct.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import { AskForm } from './AskForm.tsx'
import type { StepProps } from './step.ts'

/** Whether the claimant is recorded as deceased: without that nothing of succession is offered. */
function hasDied({ file, view }: StepProps): boolean {
  return file.people.find(({ id }) => id === view.claim.claimant)?.deceased !== undefined
}

/** Asking the successors of a claimant who died (ZKP 237/2), and what has come of it. */
export function AskSuccessors(props: StepProps) {
  const { t } = useText()
  if (!hasDied(props)) return null
  return (
    <section className="stack succession" aria-label={t('screens.succession.title')}>
      <Asked {...props} />
      <DialogButton button={t('screens.succession.ask')} title={t('screens.succession.title')}>
        {(close) => <AskForm {...props} onClose={close} />}
      </DialogButton>
    </section>
  )
}

/** Who was asked, when, and where that stands. */
function Asked({ file, view }: StepProps) {
  const { t, pick } = useText()
  const { today } = useSession()
  const asked = view.claim.successorsAsked ?? []
  if (asked.length === 0) return null
  return (
    <ul className="plainList">
      {asked.map(({ person, on, until, declinedOn }) => {
        const label = file.people.find(({ id }) => id === person)?.label
        const state =
          declinedOn === undefined
            ? t(until < today ? 'screens.succession.passed' : 'screens.succession.open', { until })
            : t('screens.succession.declined', { on: declinedOn })
        return <li key={person}>{t('screens.succession.asked', { who: pick(label), on, state })}</li>
      })}
    </ul>
  )
}

/** What a successor has said: they take the claim over, or do not maintain it. */
export function AnswerOfSuccessor(props: StepProps) {
  const { t } = useText()
  const isAnybody = props.file.people.some(({ role }) => role === 'successor')
  if (!hasDied(props) || !isAnybody) return null
  return (
    <DialogButton button={t('screens.succession.answer')} title={t('screens.succession.answerTitle')}>
      {(close) => <AnswerForm {...props} onClose={close} />}
    </DialogButton>
  )
}

/** Nobody of those asked maintains the claim. */
export function Lapse({ file, view, onDone }: StepProps) {
  const { t } = useText()
  const { today } = useSession()
  const lapse = useCommand('claim.lapse')
  if (findSilenceDay(view.claim, today) === undefined) return null
  return (
    <ConfirmedAct
      button={t('screens.succession.lapse')}
      words={{
        title: t('screens.succession.lapseTitle'),
        explain: t('screens.succession.lapseExplain'),
        submit: t('screens.succession.lapseSubmit'),
      }}
      command={lapse}
      onConfirm={() => {
        const target = { caseId: file.id, revision: file.revision, claim: view.claim.id }
        void lapse.mutateAsync(target).then(onDone, () => undefined)
      }}
    />
  )
}
