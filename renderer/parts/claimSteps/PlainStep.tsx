import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { StepProps } from './step.ts'

/** The judge takes a claim up for the first time. */
export function StartReview(props: StepProps) {
  return <PlainStep {...props} channel="claim.startReview" />
}

/** The judge takes a claim up again. */
export function Resume(props: StepProps) {
  return <PlainStep {...props} channel="claim.resume" />
}

/** A claim whose order was annulled is before the court again. */
export function Reopen(props: StepProps) {
  return <PlainStep {...props} channel="claim.reopen" />
}

const WORDS = {
  'claim.startReview': 'screens.court.startReview',
  'claim.resume': 'screens.court.resume',
  'claim.reopen': 'screens.court.reopen',
} as const

type PlainProps = StepProps & Readonly<{ channel: keyof typeof WORDS }>

/** Where one may go on deciding, that comes first. */
function PlainStep({ file, view, onDone, channel }: PlainProps) {
  const { t } = useText()
  const errorText = useErrorText()
  const step = useCommand(channel)
  return (
    <>
      {step.error !== null && <Notice tone="bad">{errorText(step.error)}</Notice>}
      <div className="actions top">
        <Button
          kind={view.acts.includes('deliberate') ? 'plain' : 'primary'}
          isDisabled={step.isPending}
          onPress={() => {
            // This step is gone from the screen before a callback of `mutate` would be called.
            void step
              .mutateAsync({ caseId: file.id, revision: file.revision, claim: view.claim.id })
              .then(onDone, () => undefined)
          }}
        >
          {t(WORDS[channel])}
        </Button>
      </div>
    </>
  )
}
