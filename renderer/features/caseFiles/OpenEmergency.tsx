import { useState } from 'react'
import type { Input } from '../../../shared/contract/channels.ts'
import { SHORTEST_REASON } from '../../../shared/contract/reason.ts'
import { personId } from '../../../shared/domain/staff/account.ts'
import { EMERGENCY_HOURS } from '../../../shared/domain/staff/emergency.ts'
import { ApiError } from '../../api/client.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ActForm } from '../../parts/ActForm.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { TextArea, TextField } from '../../ui/Field.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'

const EMPTY = { mark: '', hours: String(EMERGENCY_HOURS[0]), reason: '', password: '', head: '', headPassword: '' }
type Typed = typeof EMPTY

/** The button by which a colleague's file is opened in an emergency, by two people. */
export function OpenEmergency() {
  const { t } = useText()
  return (
    <DialogButton kind="quiet" button={t('screens.emergency.button')} title={t('screens.emergency.title')}>
      {(close) => <EmergencyForm onClose={close} />}
    </DialogButton>
  )
}

/** Which file, for how long and why; and the passwords of the two who open it. */
function EmergencyForm({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useText()
  const { go } = useNavigation()
  const open = useCommand('emergency.open')
  const [typed, setTyped] = useState(EMPTY)
  const wanted = read(typed)
  return (
    <ActForm
      explain={t('screens.emergency.explain')}
      submit={t('screens.emergency.submit')}
      isReady={wanted !== undefined}
      isBusy={open.isPending}
      onSubmit={() => {
        if (wanted === undefined) return
        open.mutate(wanted, {
          onSuccess: ({ caseId }) => {
            onClose()
            go({ screen: 'caseFile', caseId, tab: 'people' })
          },
        })
      }}
      onClose={onClose}
    >
      <Fields typed={typed} onChange={setTyped} error={open.error} />
    </ActForm>
  )
}

type FieldsProps = Readonly<{ typed: Typed; onChange: (typed: Typed) => void; error: Error | null }>

function Fields({ typed, onChange, error }: FieldsProps) {
  const { t } = useText()
  const heads = useHeads()
  const errorAt = useErrorAt(error)
  const field = (name: keyof Typed) => ({
    value: typed[name],
    error: errorAt(name),
    field: `emergency.${name}`,
    onChange: (value: string) => {
      onChange({ ...typed, [name]: value })
    },
  })
  return (
    <>
      <TextField label={t('screens.emergency.mark')} maxLength={200} {...field('mark')} />
      <SelectField
        label={t('screens.emergency.hours')}
        options={EMERGENCY_HOURS.map((hours) => ({ value: String(hours), label: String(hours) }))}
        {...field('hours')}
      />
      <TextArea label={t('screens.reason')} {...field('reason')} />
      <PasswordField label={t('screens.emergency.password')} {...field('password')} />
      <SelectField label={t('screens.emergency.head')} empty={t('screens.choose')} options={heads} {...field('head')} />
      <PasswordField label={t('screens.emergency.headPassword')} {...field('headPassword')} />
    </>
  )
}

/** The heads of the own office but oneself. */
function useHeads() {
  const { script } = useText()
  const { accounts, person } = useSession()
  return accounts
    .filter(({ id, office, roles }) => office === person.office && id !== person.id && roles.includes('head'))
    .map(({ id, displayName }) => ({ value: id, label: script(displayName) }))
}

/** The words of a refusal at the field it is about; at the last one where it is of none. */
function useErrorAt(error: Error | null): (field: keyof Typed) => string | undefined {
  const errorText = useErrorText()
  const at = error instanceof ApiError ? (error.field ?? 'headPassword') : 'headPassword'
  return (field) => (error !== null && at === field ? errorText(error) : undefined)
}

function read({ mark, hours, reason, password, head, headPassword }: Typed): Input<'emergency.open'> | undefined {
  const chosen = EMERGENCY_HOURS.find((one) => String(one) === hours)
  const who = personId.safeParse(head)
  const isWhole =
    mark.trim() !== '' && reason.trim().length >= SHORTEST_REASON && password !== '' && headPassword !== ''
  if (!isWhole || chosen === undefined || !who.success) return undefined
  return { mark: mark.trim(), hours: chosen, reason: reason.trim(), password, head: who.data, headPassword }
}
