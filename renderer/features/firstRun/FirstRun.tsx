import '../../i18n/signedInMessages.ts'
import { useState } from 'react'
import type { Input } from '../../../shared/contract/channels.ts'
import type { SessionState } from '../../../shared/contract/session.ts'
import { useCommand, useSessionCommand } from '../../api/useChannel.ts'
import { Ceremony } from '../../parts/ceremony/Ceremony.tsx'
import { LanguageSwitch } from '../../parts/LanguageSwitch.tsx'
import { PracticeDoor } from '../../parts/PracticeDoor.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Frame } from '../../ui/Frame.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { HoldersStep } from './HoldersStep.tsx'
import { OfficesStep } from './OfficesStep.tsx'
import { PersonStep } from './PersonStep.tsx'
import { PeopleStep } from './PeopleStep.tsx'
import { createEmptyAccount, proposeHolders, toNewAccount, type AccountForm } from '../../parts/accountForm.ts'

const STEPS = ['offices', 'administrator', 'people', 'holders', 'shares'] as const
type Step = (typeof STEPS)[number]

/** Office, administrator, people, the shares of the recovery key: one calm page each; nothing is written before the last. */
export function FirstRun({ state, onRestore }: Readonly<{ state: SessionState; onRestore: () => void }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const [step, setStep] = useState<Step>('offices')
  const prepare = useCommand('setup.prepare')
  const complete = useSessionCommand('setup.complete')
  const problem = prepare.error ?? complete.error
  const go = (next: Step) => () => {
    setStep(next)
  }
  return (
    <Frame brand={t('shell.brand')} aside={<LanguageSwitch />} title={t(`screens.firstRun.${step}.title`)} isWide>
      <Progress step={step} />
      <p className="lead">{t(`screens.firstRun.${step}.explain`)}</p>
      {step === 'offices' && (
        <p>
          <Button kind="quiet" onPress={onRestore}>
            {t('shell.restore')}
          </Button>
        </p>
      )}
      {problem !== null && <Notice tone="bad">{errorText(problem)}</Notice>}
      {step === 'offices' && <PracticeDoor />}
      <WhoWorks
        step={step}
        known={state.offices}
        go={go}
        isBusy={prepare.isPending}
        onReady={(input) => {
          prepare.mutate(input, { onSuccess: go('shares') })
        }}
      />
      {step === 'shares' && prepare.data !== undefined && (
        <Ceremony
          begun={prepare.data}
          end={{
            label: t(complete.isPending ? 'screens.firstRun.shares.busy' : 'screens.firstRun.shares.submit'),
            isBusy: complete.isPending,
            onPress: () => {
              complete.mutate({})
            },
          }}
        />
      )}
    </Frame>
  )
}

type WhoProps = Readonly<{
  step: Step
  known: readonly string[]
  go: (step: Step) => () => void
  isBusy: boolean
  onReady: (input: Input<'setup.prepare'>) => void
}>

/** The steps before the shares; stays mounted, so that going back finds what was typed. */
function WhoWorks({ step, known, go, isBusy, onReady }: WhoProps) {
  const [offices, setOffices] = useState(known)
  const [administrator, setAdministrator] = useState<AccountForm>(() => createEmptyAccount('', ['administrator']))
  const [people, setPeople] = useState<readonly AccountForm[]>([])
  const [holders, setHolders] = useState<readonly string[]>(() => proposeHolders([]))
  if (step === 'offices') return <OfficesStep chosen={offices} onChange={setOffices} onNext={go('administrator')} />
  if (step === 'administrator') {
    return (
      <PersonStep
        offices={offices}
        form={administrator}
        onChange={setAdministrator}
        onBack={go('offices')}
        onNext={go('people')}
      />
    )
  }
  if (step === 'holders') {
    return (
      <HoldersStep
        people={[administrator, ...people]}
        holders={holders}
        onChange={setHolders}
        onBack={go('people')}
        onNext={() => {
          onReady({
            offices: [...offices],
            people: [{ ...toNewAccount(administrator), isOwn: true }, ...people.map(toNewAccount)],
            holders: holders.map((holder) => holder.trim()),
          })
        }}
        isBusy={isBusy}
      />
    )
  }
  if (step !== 'people') return null
  return (
    <PeopleStep
      offices={offices}
      people={people}
      onChange={setPeople}
      onBack={go('administrator')}
      onNext={() => {
        if (holders.every((holder) => holder.trim() === '')) setHolders(proposeHolders(people))
        go('holders')()
      }}
    />
  )
}

function Progress({ step }: Readonly<{ step: Step }>) {
  const { t } = useText()
  return (
    <ol className="firstRunSteps" aria-label={t('screens.firstRun.progress')}>
      {STEPS.map((name) => (
        <li key={name} aria-current={name === step ? 'step' : undefined}>
          {t(`screens.firstRun.${name}.short`)}
        </li>
      ))}
    </ol>
  )
}
