import { useState } from 'react'
import { nameRole } from '../../../shared/domain/staff/rightWords.ts'
import { ROLES, type Role } from '../../../shared/domain/staff/roles.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { PrintOrSave } from '../../parts/PrintOrSave.tsx'
import { SelectField } from '../../ui/SelectField.tsx'

/** What a role does, step by step on two pages, on paper in both languages: first one's own. */
export function PrintQuickStart() {
  const { t } = useText()
  const { person } = useSession()
  const [role, setRole] = useState<Role>(person.roles[0] ?? 'prosecutor')
  const print = useCommand('handbook.print')
  const options = ROLES.map((one) => ({ value: one, label: nameRole(one, t) }))
  return (
    <section aria-label={t('screens.handbook.quickStart')}>
      <h2>{t('screens.handbook.quickStart')}</h2>
      <p className="mut">{t('screens.handbook.quickStartExplain')}</p>
      <PrintOrSave
        field="handbook.printer"
        submit={t('screens.handbook.print')}
        giving={print}
        onGive={(to) => {
          print.mutate({ role, ...to })
        }}
      >
        <SelectField
          label={t('screens.handbook.role')}
          value={role}
          options={options}
          field="handbook.role"
          onChange={(value) => {
            setRole(ROLES.find((one) => one === value) ?? role)
          }}
        />
      </PrintOrSave>
    </section>
  )
}
