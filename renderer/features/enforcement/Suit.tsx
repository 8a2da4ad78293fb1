import { useState } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { SuitView } from '../../../shared/contract/civilAction.ts'
import type { EnforcementView } from '../../../shared/contract/enforcement.ts'
import { parseDate, readTypedDate } from '../../../shared/format/parseDate.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ActForm } from '../../parts/ActForm.tsx'
import { DayField } from '../../parts/claimSteps/DayField.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { TextField } from '../../ui/Field.tsx'

type Props = Readonly<{ file: CaseFileView; award: EnforcementView; suit: SuitView }>

/** The civil action for what was referred, beside the enforcement of what was awarded: until when, or since when. */
export function Suit({ file, award, suit }: Props) {
  const { t, date, pick, script } = useText()
  const { due, filed, note, isLate, article } = suit
  const act = (['followCivilActionForRest', 'followCivilAction'] as const).find((one) => award.acts.includes(one))
  const heading = `suit.${award.claim}`
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{t('enforcement.suit.title')}</h3>
      {filed !== undefined && (
        <p>
          {t('enforcement.suit.filed', { day: date(filed) })}
          {note !== undefined && <small>{script(note)}</small>}
        </p>
      )}
      {due !== undefined && (
        <p className={filed === undefined ? undefined : 'mut'}>
          {t('enforcement.suit.due', { day: date(due), article: pick(article) })}{' '}
          {isLate && <strong>{t('enforcement.suit.late')}</strong>}
        </p>
      )}
      {act !== undefined && (
        <div className="actions">
          <DialogButton button={t('enforcement.suit.button')} title={t('enforcement.suit.dialog')}>
            {(close) => <SuitForm file={file} claim={award.claim} act={act} onClose={close} />}
          </DialogButton>
        </div>
      )}
    </section>
  )
}

type FormProps = Readonly<{
  file: CaseFileView
  claim: string
  act: 'followCivilAction' | 'followCivilActionForRest'
  onClose: () => void
}>

/** When it was brought, and before which court under which mark. */
function SuitForm({ file, claim, act, onClose }: FormProps) {
  const { t } = useText()
  const { today } = useSession()
  const follow = useCommand(`claim.${act}`)
  const [typed, setTyped] = useState(readTypedDate(today))
  const [note, setNote] = useState('')
  const on = parseDate(typed)
  return (
    <ActForm
      explain={t('enforcement.suit.explain')}
      submit={t('enforcement.suit.submit')}
      isReady={on.ok}
      isBusy={follow.isPending}
      error={follow.error}
      onSubmit={() => {
        if (!on.ok) return
        const told = { on: on.value, ...(note.trim() === '' ? {} : { note: note.trim() }) }
        const target = { caseId: file.id, revision: file.revision, claim }
        void follow.mutateAsync({ ...target, ...told }).then(onClose, () => undefined)
      }}
      onClose={onClose}
    >
      <DayField label={t('enforcement.suit.on')} typed={typed} onType={setTyped} />
      <TextField label={t('enforcement.suit.note')} value={note} onChange={setNote} maxLength={500} />
    </ActForm>
  )
}
