import type { PersonLoad, UnitLoad } from '../../../shared/contract/workload.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ReasonedAct } from '../../parts/ReasonedAct.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { LoadBar } from './LoadBar.tsx'
import { UnitForm } from './UnitForm.tsx'

type Props = Readonly<{ units: readonly UnitLoad[]; people: readonly PersonLoad[] }>

/** The units of the office: who works in each, and how many files its people have open. */
export function Units({ units, people }: Props) {
  const { t } = useText()
  return (
    <section aria-labelledby="units" className="gap">
      <h2 id="units">{t('workload.units.title')}</h2>
      {units.length === 0 ? (
        <p className="empty">{t('workload.units.empty')}</p>
      ) : (
        <Table units={units} people={people} />
      )}
      <div className="actions">
        <DialogButton button={t('workload.units.add')} title={t('workload.units.addTitle')}>
          {(close) => <UnitForm units={units} people={people} onClose={close} />}
        </DialogButton>
      </div>
    </section>
  )
}

function Table({ units, people }: Props) {
  const { t } = useText()
  const most = Math.max(0, ...units.map(({ files }) => files))
  return (
    <table className="kept workload" aria-labelledby="units">
      <thead>
        <tr>
          <th scope="col">{t('workload.units.name')}</th>
          <th scope="col">{t('workload.units.files')}</th>
          <th scope="col" className="num">
            {t('workload.units.late')}
          </th>
          <th scope="col">{t('workload.units.members')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <Row key={unit.id} unit={unit} most={most} units={units} people={people} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ unit, most, units, people }: Props & Readonly<{ unit: UnitLoad; most: number }>) {
  const { t, script } = useText()
  const members = people.filter(({ id }) => id !== undefined && unit.members.includes(id))
  return (
    <tr>
      <th scope="row">{script(unit.name)}</th>
      <td>
        <LoadBar files={unit.files} late={unit.late} most={most} />
      </td>
      <td className="num">{unit.late}</td>
      <td>{members.map(({ displayName = '' }) => script(displayName)).join(', ')}</td>
      <td>
        <div className="actions">
          <DialogButton
            kind="quiet"
            button={t('workload.units.change')}
            label={t('workload.units.changeLabel', { name: script(unit.name) })}
            title={t('workload.units.changeTitle')}
          >
            {(close) => <UnitForm unit={unit} units={units} people={people} onClose={close} />}
          </DialogButton>
          <RemoveUnit unit={unit} />
        </div>
      </td>
    </tr>
  )
}

function RemoveUnit({ unit: { id, name } }: Readonly<{ unit: UnitLoad }>) {
  const { t, script } = useText()
  const remove = useCommand('workload.removeUnit')
  return (
    <ReasonedAct
      kind="quiet"
      draft={`office/act/removeUnit_${id}`}
      button={t('workload.units.remove')}
      label={t('workload.units.removeLabel', { name: script(name) })}
      words={{
        title: t('workload.units.removeTitle'),
        explain: t('workload.units.removeExplain', { name: script(name) }),
        submit: t('workload.units.dissolve'),
      }}
      isBusy={remove.isPending}
      error={remove.error}
      onSubmit={(reason) => remove.mutateAsync({ id, reason })}
    />
  )
}
