import { useState } from 'react'
import { canHave } from '../../../shared/domain/claim/needToKnow.ts'
import { personId } from '../../../shared/domain/staff/account.ts'
import { parseDate, readTypedDate } from '../../../shared/format/parseDate.ts'
import { SHORTEST_REASON } from '../../../shared/contract/reason.ts'
import { ApiError } from '../../api/client.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useKeptText } from '../../api/useKeptText.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { TextArea, TextField } from '../../ui/Field.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { ActForm } from '../../parts/ActForm.tsx'
import { useColleagues } from '../../parts/useColleagues.ts'

/** The button by which somebody is named to stand in for an absent colleague. */
export function NameStandIn() {
  const { t } = useText()
  return (
    <DialogButton button={t('screens.standIn.button')} title={t('screens.standIn.title')}>
      {(close) => <StandInForm onClose={close} />}
    </DialogButton>
  )
}

/** Who is absent, who stands in, from and to which day, and why: all is written down. */
function StandInForm({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const form = useStandIn()
  const { typed, set, wanted, error } = form
  const end = () => {
    form.forget()
    onClose()
  }
  const errorAt = (field: string): string | undefined =>
    error !== null && fieldOf(error) === field ? errorText(error) : undefined
  const text = (field: 'from' | 'to') => ({
    label: t(`screens.standIn.${field}`),
    value: typed[field],
    maxLength: 20,
    error: errorAt(field),
    onChange: set(field),
  })
  return (
    <ActForm
      explain={t('screens.standIn.explain')}
      submit={t('screens.standIn.submit')}
      isReady={wanted !== undefined}
      isBusy={form.isPending}
      onSubmit={() => {
        if (wanted !== undefined) void form.submit(wanted).then(end, () => undefined)
      }}
      onClose={end}
    >
      <Colleagues form={form} errorAt={errorAt} />
      <div className="grid2">
        <TextField {...text('from')} />
        <TextField {...text('to')} />
      </div>
      <TextArea label={t('screens.reason')} value={form.reason} onChange={form.setReason} error={errorAt('reason')} />
    </ActForm>
  )
}

type ColleaguesProps = Readonly<{ form: ReturnType<typeof useStandIn>; errorAt: (field: string) => string | undefined }>

function Colleagues({ form, errorAt }: ColleaguesProps) {
  const { t } = useText()
  const options = useHandlers()
  return (['absent', 'person'] as const).map((field) => (
    <SelectField
      key={field}
      label={t(`screens.standIn.${field}`)}
      value={form.typed[field]}
      empty={t('screens.assign.choose')}
      options={options}
      error={errorAt(field)}
      onChange={form.set(field)}
    />
  ))
}

/** At which field a refusal stands; at the last one where it is of none. */
function fieldOf(error: Error): string {
  return (error instanceof ApiError ? error.field : undefined) ?? 'reason'
}

function useStandIn() {
  const { today } = useSession()
  const command = useCommand('schedule.standIn')
  const [typed, setTyped] = useState({ absent: '', person: '', from: readTypedDate(today), to: '' })
  const kept = useKeptText('office/act/standIn')
  const [from, to] = [parseDate(typed.from), parseDate(typed.to)]
  const [absent, person] = [personId.safeParse(typed.absent), personId.safeParse(typed.person)]
  const reason = kept.typed.trim()
  const isWhole = from.ok && to.ok && absent.success && person.success && reason.length >= SHORTEST_REASON
  return {
    typed,
    set: (field: keyof typeof typed) => (value: string) => {
      setTyped((before) => ({ ...before, [field]: value }))
    },
    wanted: isWhole ? { absent: absent.data, person: person.data, from: from.value, to: to.value, reason } : undefined,
    reason: kept.typed,
    setReason: kept.setTyped,
    forget: kept.forget,
    error: command.error,
    isPending: command.isPending,
    submit: command.mutateAsync,
  }
}

/** The colleagues of the own office who have files of their own. */
function useHandlers() {
  const { script } = useText()
  return useColleagues()
    .filter((account) => canHave('owner', account))
    .map(({ id, displayName }) => ({ value: id, label: script(displayName) }))
}
