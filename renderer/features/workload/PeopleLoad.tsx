import type { PersonLoad } from '../../../shared/contract/workload.ts'
import { useText } from '../../i18n/useText.ts'
import { LoadBar } from './LoadBar.tsx'

type Props = Readonly<{ people: readonly PersonLoad[] }>

/** How many files each has open, how many of them past the standard, and at which stages. */
export function PeopleLoad({ people }: Props) {
  const { t } = useText()
  const most = Math.max(0, ...people.map(({ files }) => files))
  const ordered = people.toSorted((one, other) => other.files - one.files)
  return (
    <table className="gap kept workload">
      <caption>{t('workload.people.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('workload.people.who')}</th>
          <th scope="col">{t('workload.people.files')}</th>
          <th scope="col" className="num">
            {t('workload.people.late')}
          </th>
          <th scope="col">{t('workload.people.stages')}</th>
        </tr>
      </thead>
      <tbody>
        {ordered.map((person) => (
          <Row key={person.id ?? ''} person={person} most={most} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ person, most }: Readonly<{ person: PersonLoad; most: number }>) {
  const { t, script } = useText()
  const { displayName, files, late, stages } = person
  return (
    <tr>
      <th scope="row">
        {displayName === undefined ? <span className="mut">{t('workload.people.nobody')}</span> : script(displayName)}
      </th>
      <td>
        <LoadBar files={files} late={late} most={most} />
      </td>
      <td className="num">{late}</td>
      <td>
        {stages.length === 0 ? (
          <span className="mut">{t('workload.people.none')}</span>
        ) : (
          <ul className="stagesOpen">
            {stages.map(({ stage, files: count }) => (
              <li key={stage}>
                {stage === 'noClaim' ? t('workload.stages.noClaim') : t(`screens.stage.${stage}`)} <b>{count}</b>
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  )
}
