import { useState } from 'react'
import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { DatedReasonForm } from '../../parts/DatedReasonForm.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { DecidedElsewhere, NOTHING_TYPED, readElsewhere } from './DecidedElsewhere.tsx'

type Props = Readonly<{ file: CaseFileView; view: ClaimView; act: 'annulOnAppeal' | 'annul' }>

/** The order falls, on appeal or by an extraordinary remedy: when, under which mark and why. */
export function Annul(props: Props) {
  const { t } = useText()
  return (
    <DialogButton button={t('service.annul.button')} title={t('service.annul.title')}>
      {(close) => <AnnulForm {...props} onClose={close} />}
    </DialogButton>
  )
}

function AnnulForm({ file, view, act, onClose }: Props & Readonly<{ onClose: () => void }>) {
  const { t } = useText()
  const { today } = useSession()
  const annul = useCommand(`claim.${act}`)
  const [typed, setTyped] = useState(NOTHING_TYPED)
  const elsewhere = readElsewhere(typed)
  const target = { caseId: file.id, revision: file.revision, claim: view.claim.id }
  return (
    <DatedReasonForm
      draft={`${file.id}/act/${act}_${view.claim.id}`}
      words={{
        explain: t(`service.annul.${act}`),
        day: t('service.annul.on'),
        reason: t('service.annul.reason'),
        submit: t('service.annul.submit'),
      }}
      proposed={today}
      command={annul}
      more={{
        fields: <DecidedElsewhere file={file} typed={typed} onChange={setTyped} />,
        isReady: elsewhere !== undefined,
      }}
      onSubmit={(given) =>
        elsewhere === undefined
          ? Promise.reject(new Error('no mark'))
          : annul.mutateAsync({ ...target, ...given, ...elsewhere })
      }
      onClose={onClose}
    />
  )
}
