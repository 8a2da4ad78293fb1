import { useState } from 'react'
import type { CaseId } from '../../shared/contract/ids.ts'
import { ASSIGNED_ROLES } from '../../shared/domain/claim/needToKnow.ts'
import { personId, type PersonId } from '../../shared/domain/staff/account.ts'
import { useSession } from '../api/session.ts'
import { useCommand } from '../api/useChannel.ts'
import { useErrorText } from '../i18n/useErrorText.ts'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { TextArea } from '../ui/Field.tsx'
import { ModalDialog } from '../ui/ModalDialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'

/** A file that can be assigned, and to whom it is. */
export type AssignableFile = Readonly<{
  id: CaseId
  owner?: Readonly<{ id: PersonId; displayName: string }> | undefined
}>

/** The button by which a file is assigned to a colleague. */
export function AssignFile({ file, mark }: Readonly<{ file: AssignableFile; mark: string }>) {
  const { t } = useText()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button
        onPress={() => {
          setIsOpen(true)
        }}
      >
        {t('screens.assign.button')}
      </Button>
      {isOpen && (
        <AssignDialog
          file={file}
          mark={mark}
          onClose={() => {
            setIsOpen(false)
          }}
        />
      )}
    </>
  )
}

type DialogProps = Readonly<{ file: AssignableFile; mark: string; onClose: () => void }>

/** To whom, and why: both are written down. `mark` names the file. */
export function AssignDialog({ file, mark, onClose }: DialogProps) {
  const { t, script } = useText()
  const errorText = useErrorText()
  const assign = useCommand('caseFile.assign')
  const [person, setPerson] = useState('')
  const [reason, setReason] = useState('')
  const isWhole = person !== '' && reason.trim().length >= 5
  const submit = (): void => {
    const from = file.owner === undefined ? {} : { from: file.owner.id }
    const wanted = { caseId: file.id, person: personId.parse(person), ...from, reason: reason.trim() }
    void assign.mutateAsync(wanted).then(onClose, () => undefined)
  }
  return (
    <ModalDialog title={t('screens.assign.title', { mark })} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (isWhole) submit()
        }}
      >
        <p>{t('screens.assign.explain')}</p>
        {file.owner !== undefined && <p>{t('screens.assign.owner', { name: script(file.owner.displayName) })}</p>}
        <SelectField
          label={t('screens.assign.person')}
          value={person}
          empty={t('screens.assign.choose')}
          options={useAssignees().filter(({ value }) => value !== file.owner?.id)}
          onChange={setPerson}
        />
        <TextArea
          label={t('screens.reason')}
          value={reason}
          onChange={setReason}
          error={assign.error === null ? undefined : errorText(assign.error)}
        />
        <div className="actions">
          <Button kind="primary" type="submit" isDisabled={assign.isPending || !isWhole}>
            {t('screens.assign.submit')}
          </Button>
          <Button onPress={onClose}>{t('screens.cancel')}</Button>
        </div>
      </form>
    </ModalDialog>
  )
}

/** The colleagues of the own office to whom a file can be assigned. */
function useAssignees() {
  const { script } = useText()
  const { accounts, person } = useSession()
  return accounts
    .filter(({ office, roles }) => office === person.office && roles.some((role) => ASSIGNED_ROLES.includes(role)))
    .map(({ id, displayName }) => ({ value: id, label: script(displayName) }))
}
