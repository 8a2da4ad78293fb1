import { useState } from 'react'
import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import type { ServiceView } from '../../../shared/contract/service.ts'
import { parseDate, readTypedDate } from '../../../shared/format/parseDate.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ActForm } from '../../parts/ActForm.tsx'
import { DayField } from '../../parts/claimSteps/DayField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'

type Props = Readonly<{ file: CaseFileView; view: ClaimView; service: ServiceView; onClose: () => void }>

/** Who appealed, and when; those may who set the finality. */
export function FileAppeal({ file, view, service, onClose }: Props) {
  const { t, pick, office } = useText()
  const { today } = useSession()
  const record = useCommand('claim.fileAppeal')
  const entitled = service.recipients.filter(({ counts }) => counts)
  const [person, setPerson] = useState(entitled[0]?.person ?? '')
  const [typed, setTyped] = useState(readTypedDate(today))
  const on = parseDate(typed)
  const nameOf = (id: string | undefined) =>
    id === undefined ? office(file.case.prosecution) : pick(file.people.find((one) => one.id === id)?.label)
  return (
    <ActForm
      submit={t('service.appeal.fileSubmit')}
      isReady={on.ok}
      isBusy={record.isPending}
      onSubmit={() => {
        if (!on.ok) return
        const whose = person === '' ? {} : { person }
        const target = { caseId: file.id, revision: file.revision, claim: view.claim.id }
        void record.mutateAsync({ ...target, ...whose, on: on.value }).then(onClose, () => undefined)
      }}
      onClose={onClose}
    >
      <SelectField
        label={t('service.appeal.who')}
        value={person}
        options={entitled.map((one) => ({ value: one.person ?? '', label: nameOf(one.person) }))}
        onChange={setPerson}
      />
      <DayField label={t('service.appeal.on')} typed={typed} onType={setTyped} error={record.error} />
    </ActForm>
  )
}
