import { useLayoutEffect, useState, type KeyboardEvent } from 'react'
import { findGuidedTopic, GUIDED_TOPICS, type GuidedTopic } from '../../../shared/domain/claim/guidedTopics.ts'
import { useFormContext } from '../../forms/formContext.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { holdFields } from '../../ui/fieldHolders.ts'
import { ClaimFacts } from './ClaimFacts.tsx'
import { GuidedHeads } from './GuidedHeads.tsx'
import { GUIDED_STEPS, type GuidedStep } from './guidedQuestions.ts'
import { GuidedSteps } from './GuidedSteps.tsx'
import type { HeadFile } from './headFile.ts'
import { headsIn } from './useLedger.ts'

/** The groups of fields of the claim that each step shows. */
const FACTS: Partial<Record<GuidedStep, readonly string[]>> = {
  parties: ['parties'],
  statements: ['statements', 'filing'],
  more: ['costs', 'measures', 'note'],
}
const STATEMENTS = ['informedOfRight', 'askedAsWitness', 'joinsProsecution', 'filed', 'filedWith']
const MORE = ['costs', 'measures', 'note']

type Props = Readonly<{ file: HeadFile }>

/** The same claim by questions, one group at a time; what is skipped stays in the gate. */
export function Guided({ file }: Props) {
  const { t } = useText()
  const [step, setStep] = useGuidedStep()
  const at = GUIDED_STEPS.indexOf(step)
  const go = (next: GuidedStep | undefined) => {
    if (next !== undefined) setStep(next)
  }
  const facts = FACTS[step]
  return (
    <div
      className="guided"
      role="presentation"
      onKeyDown={(event) => {
        if (isOn(event)) go(GUIDED_STEPS[at + 1])
      }}
    >
      <GuidedSteps current={step} onChoose={setStep} />
      <section className="panel guidedQuestion" aria-label={t(`screens.guided.step.${step}`)}>
        <p className="mut">{t('screens.guided.at', { step: at + 1, steps: GUIDED_STEPS.length })}</p>
        <h2>{t(`screens.guided.ask.${step}`)}</h2>
        <p className="mut">{t(`screens.guided.why.${step}`)}</p>
        {facts === undefined ? (
          <GuidedHeads key={step} codes={GUIDED_TOPICS[step as GuidedTopic]} file={file} />
        ) : (
          <ClaimFacts key={step} only={facts} />
        )}
        <div className="actions">
          <Button isDisabled={at === 0} onPress={() => go(GUIDED_STEPS[at - 1])}>
            {t('shell.back')}
          </Button>
          <div className="sp" />
          <span className="mut">{t('screens.guided.skipped')}</span>
          <Button kind="primary" isDisabled={at === GUIDED_STEPS.length - 1} onPress={() => go(GUIDED_STEPS[at + 1])}>
            {t('screens.next')}
          </Button>
        </div>
      </section>
    </div>
  )
}

function isOn(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey)
}

/** The step on the screen; a field that is looked for leads to its own. */
function useGuidedStep() {
  const { store } = useFormContext()
  const [step, setStep] = useState<GuidedStep>('parties')
  useLayoutEffect(
    () =>
      holdFields((field) => {
        const [name = field, row = ''] = field.split('.')
        const code = name === 'heads' ? headsIn(store)[Number(row)]?.code : undefined
        const topic = code === undefined ? undefined : findGuidedTopic(code)
        setStep(topic ?? (MORE.includes(name) ? 'more' : STATEMENTS.includes(name) ? 'statements' : 'parties'))
        return topic === undefined ? name : `heads.${row}`
      }),
    [store],
  )
  return [step, setStep] as const
}
