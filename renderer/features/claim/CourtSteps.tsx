import { useState } from 'react'
import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'

type Props = Readonly<{ file: CaseFileView; view: ClaimView }>

/** What the court does with a forwarded claim: register it, take it into review, go to the decision. */
export function CourtSteps({ file, view }: Props) {
  const { t } = useText()
  const session = useSession()
  const { go } = useNavigation()
  const isCourt = file.writable && session.holds('judge', 'clerk')
  if (isCourt && view.stage === 'forwarded') return <Register file={file} view={view} />
  if (file.writable && session.holds('judge') && view.stage === 'registered')
    return <StartReview file={file} view={view} />
  if (!session.holds('judge') || !['inReview', 'decided', 'issued'].includes(view.stage)) return null
  return (
    <div className="actions top">
      <Button
        kind="primary"
        onPress={() => {
          go({ screen: 'caseFile', caseId: file.id, tab: 'decisions', item: view.claim.id })
        }}
      >
        {t('screens.court.openDecision')}
      </Button>
    </div>
  )
}

function Register({ file, view }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const [mark, setMark] = useState(file.case.courtMark ?? '')
  const register = useCommand('claim.register')
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        register.mutate({ caseId: file.id, revision: file.revision, claim: view.claim.id, courtMark: mark.trim() })
      }}
    >
      <TextField
        label={t('screens.court.mark')}
        hint={t('screens.court.markHint')}
        value={mark}
        onChange={setMark}
        maxLength={200}
        error={register.error === null ? undefined : errorText(register.error)}
      />
      <div className="actions">
        <Button kind="primary" type="submit" isDisabled={mark.trim() === '' || register.isPending}>
          {t('screens.court.register')}
        </Button>
      </div>
    </form>
  )
}

function StartReview({ file, view }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const start = useCommand('claim.startReview')
  const { go } = useNavigation()
  return (
    <>
      {start.error !== null && <Notice tone="bad">{errorText(start.error)}</Notice>}
      <div className="actions top">
        <Button
          kind="primary"
          isDisabled={start.isPending}
          onPress={() => {
            // This step is gone from the screen before a callback of `mutate` would be called.
            void start.mutateAsync({ caseId: file.id, revision: file.revision, claim: view.claim.id }).then(
              () => {
                go({ screen: 'caseFile', caseId: file.id, tab: 'decisions', item: view.claim.id })
              },
              () => undefined,
            )
          }}
        >
          {t('screens.court.startReview')}
        </Button>
      </div>
    </>
  )
}
