import { RIGHT_KINDS, RIGHTS, rightsOf, type Right } from '../../../shared/domain/staff/rights.ts'
import { listConditions, nameHolders, nameRight, nameRole } from '../../../shared/domain/staff/rightWords.ts'
import { ROLES, type Role } from '../../../shared/domain/staff/roles.ts'
import { useSession } from '../../api/session.ts'
import { useText } from '../../i18n/useText.ts'
import { ColumnHeads } from '../../ui/ColumnHeads.tsx'
import { Page } from '../../ui/Page.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { useVisitState } from '../../ui/visit.ts'
import { PrintRights } from './PrintRights.tsx'

const RULES = ['assigned', 'excluded', 'office', 'coordinator', 'written'] as const
const MINE = 'mine'
const ALL = 'all'

/** Who may do what in the program and on which conditions: first what the person may, then any role, or all. */
export function Rights() {
  const { t } = useText()
  const { person } = useSession()
  const [asked, setAsked] = useVisitState<string>('rights.asked', MINE)
  const roles = asked === MINE ? person.roles : asked === ALL ? ROLES : ROLES.filter((role) => role === asked)
  const shown = asked === ALL ? RIGHTS : rightsOf(roles)
  return (
    <Page title={t('rights.title')} aside={<span className="mut">{t('rights.count', { count: shown.length })}</span>}>
      <p className="mut">{t('rights.explain')}</p>
      <div className="rightsShown">
        <ChooseRole value={asked} onChange={setAsked} />
      </div>
      <ul>
        {RULES.map((rule) => (
          <li key={rule}>{t(`rights.rules.${rule}`)}</li>
        ))}
      </ul>
      {RIGHT_KINDS.map((kind) => (
        <RightsTable key={kind} kind={kind} rights={shown.filter((right) => right.kind === kind)} />
      ))}
      <PrintRights roles={roles} />
    </Page>
  )
}

type ChooseProps = Readonly<{ value: string; onChange: (value: string) => void }>

function ChooseRole({ value, onChange }: ChooseProps) {
  const { t } = useText()
  const options = [
    { value: MINE, label: t('rights.mine') },
    ...ROLES.map((role: Role) => ({ value: role, label: nameRole(role, t) })),
    { value: ALL, label: t('rights.all') },
  ]
  return (
    <SelectField label={t('rights.show')} value={value} options={options} field="rights.show" onChange={onChange} />
  )
}

type TableProps = Readonly<{ kind: Right['kind']; rights: readonly Right[] }>

function RightsTable({ kind, rights }: TableProps) {
  const { t } = useText()
  if (rights.length === 0) return null
  return (
    <section aria-label={t(`rights.kind.${kind}`)}>
      <h2>{t(`rights.kind.${kind}`)}</h2>
      <table className="gap rights">
        <caption className="unseen">{t(`rights.kind.${kind}`)}</caption>
        <ColumnHeads columns={['what', 'who', 'how'] as const} nameOf={(column) => t(`rights.column.${column}`)} />
        <tbody>
          {rights.map((right) => (
            <tr key={right.name}>
              <th scope="row">{nameRight(right, t)}</th>
              <td>{nameHolders(right, t)}</td>
              <td>{listConditions(right, t).join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
