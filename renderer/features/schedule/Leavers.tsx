import { useState } from 'react'
import type { Leaver } from '../../../shared/contract/schedule.ts'
import { canHave, CAPACITIES, type Capacity } from '../../../shared/domain/claim/needToKnow.ts'
import { personId } from '../../../shared/domain/staff/account.ts'
import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ReasonForm } from '../../parts/ReasonForm.tsx'
import { useColleagues } from '../../parts/useColleagues.ts'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { SelectField } from '../../ui/SelectField.tsx'

/** Colleagues who leave, with what of their work has no successor yet. */
export function Leavers() {
  const { t } = useText()
  const { data: leavers = [] } = useChannel('schedule.leavers', {})
  if (leavers.length === 0) return null
  return (
    <section className="panel stack" aria-label={t('screens.handOver.list')}>
      <h2>{t('screens.handOver.list')}</h2>
      {leavers.map((leaver) => (
        <LeaverLine key={leaver.id} leaver={leaver} />
      ))}
    </section>
  )
}

function LeaverLine({ leaver }: Readonly<{ leaver: Leaver }>) {
  const { t, script } = useText()
  const { owner, clerk, standIns, drafts, steps } = leaver
  const name = script(leaver.displayName)
  return (
    <div className="actions">
      <span>{t('screens.handOver.line', { name, owner, clerk, standIns, drafts, steps })}</span>
      <DialogButton button={t('screens.handOver.button')} title={t('screens.handOver.title', { name })}>
        {(close) => <HandOverForm leaver={leaver} onClose={close} />}
      </DialogButton>
    </div>
  )
}

/** To whom everything goes, and why; files from which that one is excluded stay for another. */
function HandOverForm({ leaver, onClose }: Readonly<{ leaver: Leaver; onClose: () => void }>) {
  const { t, script } = useText()
  const errorText = useErrorText()
  const colleagues = useColleagues()
  const handOver = useCommand('schedule.handOver')
  const [chosen, setChosen] = useState<Readonly<Record<Capacity, string>>>({ owner: '', clerk: '' })
  // Whoever takes a file takes what was followed in it along; else the registry follows it.
  const needsKeeper = leaver.steps > 0 && leaver.owner === 0
  const isNeeded: Readonly<Record<Capacity, boolean>> = {
    owner: leaver.owner + leaver.standIns > 0 || (leaver.clerk === 0 && !needsKeeper && leaver.drafts > 0),
    clerk: leaver.clerk > 0 || needsKeeper,
  }
  const asked = CAPACITIES.filter((capacity) => isNeeded[capacity])
  return (
    <ReasonForm
      words={{
        explain: t('screens.handOver.explain'),
        field: t('screens.reason'),
        submit: t('screens.handOver.submit'),
        cancel: t('screens.cancel'),
      }}
      draft={`office/act/handOver_${leaver.id}`}
      isReady={asked.every((capacity) => chosen[capacity] !== '')}
      isBusy={handOver.isPending}
      error={handOver.error === null ? undefined : errorText(handOver.error)}
      onSubmit={(reason) => {
        const [owner, clerk] = [personId.safeParse(chosen.owner).data, personId.safeParse(chosen.clerk).data]
        const successors = { ...(owner === undefined ? {} : { owner }), ...(clerk === undefined ? {} : { clerk }) }
        return handOver.mutateAsync({ person: personId.parse(leaver.id), ...successors, reason })
      }}
      onClose={onClose}
    >
      {asked.map((capacity) => (
        <SelectField
          key={capacity}
          label={t(`screens.handOver.${capacity}`)}
          value={chosen[capacity]}
          empty={t('screens.assign.choose')}
          options={colleagues
            .filter((one) => canHave(capacity, one))
            .map(({ id, displayName }) => ({ value: id, label: script(displayName) }))}
          onChange={(value) => {
            setChosen((before) => ({ ...before, [capacity]: value }))
          }}
        />
      ))}
    </ReasonForm>
  )
}
