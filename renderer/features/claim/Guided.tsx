import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { FindingView } from '../../../shared/contract/claim.ts'
import { GUIDED_TOPICS, type GuidedTopic } from '../../../shared/domain/claim/guidedTopics.ts'
import { useFormContext } from '../../forms/formContext.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { holdFields } from '../../ui/fieldHolders.ts'
import { ClaimFacts } from './ClaimFacts.tsx'
import { GuidedHeads } from './GuidedHeads.tsx'
import { GUIDED_STEPS, stepOfField, type GuidedStep } from './guidedQuestions.ts'
import { GuidedSteps } from './GuidedSteps.tsx'
import type { HeadFile } from './headFile.ts'
import { headsIn } from './useLedger.ts'

/** The groups of fields of the claim that each step shows. */
const FACTS: Partial<Record<GuidedStep, readonly string[]>> = {
  parties: ['parties'],
  statements: ['statements', 'filing'],
  more: ['costs', 'measures', 'note'],
}

type Props = Readonly<{ file: HeadFile; findings: readonly FindingView[] }>

/** The same claim by questions, one group at a time; what is skipped stays in the gate. */
export function Guided({ file, findings }: Props) {
  const { t } = useText()
  const [step, setStep] = useGuidedStep()
  const at = GUIDED_STEPS.indexOf(step)
  const question = useRef<HTMLElement>(null)
  useEffect(() => {
    standIn(question.current)
  }, [])
  const go = (next: GuidedStep | undefined) => {
    if (next === undefined) return
    setStep(next)
    // The fields of the question before are gone: one stands on the first of the next.
    requestAnimationFrame(() => {
      standIn(question.current)
    })
  }
  const facts = FACTS[step]
  return (
    <div
      className="guided"
      role="presentation"
      onKeyDown={(event) => {
        const act = guidedAct(event)
        if (act === undefined) return
        event.preventDefault()
        if (act === 'next') go(GUIDED_STEPS[at + 1])
        else if (act === 'back') go(GUIDED_STEPS[at - 1])
        else act.focus()
      }}
    >
      <GuidedSteps current={step} findings={findings} onChoose={go} />
      <section className="panel guidedQuestion" ref={question} aria-label={t(`screens.guided.step.${step}`)}>
        <p className="mut">{t('screens.guided.at', { step: at + 1, steps: GUIDED_STEPS.length })}</p>
        <h2 tabIndex={-1}>{t(`screens.guided.ask.${step}`)}</h2>
        <p className="mut">{t(`screens.guided.why.${step}`)}</p>
        {facts === undefined ? (
          <GuidedHeads key={step} codes={GUIDED_TOPICS[step as GuidedTopic]} file={file} />
        ) : (
          <ClaimFacts key={step} only={facts} />
        )}
        <Onward at={at} onGo={go} />
      </section>
    </div>
  )
}

/** To the question before, and on to the next. */
function Onward({ at, onGo }: Readonly<{ at: number; onGo: (step: GuidedStep | undefined) => void }>) {
  const { t } = useText()
  const isLast = at === GUIDED_STEPS.length - 1
  return (
    <div className="actions">
      <Button isDisabled={at === 0} onPress={() => onGo(GUIDED_STEPS[at - 1])}>
        {t('shell.back')}
      </Button>
      <div className="sp" />
      <span className="mut">{t('screens.guided.skipped')}</span>
      <Button kind="primary" isDisabled={isLast} onPress={() => onGo(GUIDED_STEPS[at + 1])}>
        {t('screens.next')}
      </Button>
    </div>
  )
}

const FIELDS = 'input, select, textarea'

/** Moves the focus to the first field of a question; where it has none, to the question. */
function standIn(question: HTMLElement | null): void {
  const first = question?.querySelector<HTMLElement>(FIELDS) ?? question?.querySelector<HTMLElement>('h2')
  first?.focus()
}

/**
 * What a key does in the questions: Enter goes from field to field and on to the next question, Ctrl+Enter there at once,
 * Shift+Enter back. Lists that are open, buttons and long texts keep their Enter.
 */
function guidedAct(event: KeyboardEvent): 'next' | 'back' | HTMLElement | undefined {
  const { key, target, currentTarget, ctrlKey, metaKey, shiftKey, altKey } = event
  if (key !== 'Enter' || altKey || !(target instanceof HTMLElement)) return undefined
  if (ctrlKey || metaKey) return 'next'
  const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement
  if (!isField || target.getAttribute('aria-expanded') === 'true') return undefined
  if (shiftKey) return 'back'
  const fields = [...currentTarget.querySelectorAll<HTMLElement>(`.guidedQuestion :is(${FIELDS})`)].filter(
    (field) => !(field instanceof HTMLInputElement && field.type === 'radio' && !isChosen(field)),
  )
  return fields[fields.findIndex((field) => field === target) + 1] ?? 'next'
}

/** Of radio buttons that belong together one is stood on: the chosen one, else the first. */
function isChosen(radio: HTMLInputElement): boolean {
  const group = radio.closest('[role=radiogroup]')
  return radio === (group?.querySelector('input:checked') ?? group?.querySelector('input'))
}

/** The step on the screen; a field that is looked for leads to its own. */
function useGuidedStep() {
  const { store } = useFormContext()
  const [step, setStep] = useState<GuidedStep>('parties')
  useLayoutEffect(
    () =>
      holdFields((field) => {
        const [name = field, row = ''] = field.split('.')
        const wanted = stepOfField(field, headsIn(store)) ?? 'parties'
        setStep(wanted)
        return name === 'heads' && wanted !== 'parties' ? `heads.${row}` : name
      }),
    [store],
  )
  return [step, setStep] as const
}
