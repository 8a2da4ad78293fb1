import { useState } from 'react'
import { nameRole } from '../../../shared/domain/staff/rightWords.ts'
import { ROLES, type Role } from '../../../shared/domain/staff/roles.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { PrinterField, useChosenPrinter } from '../../parts/PrinterField.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SelectField } from '../../ui/SelectField.tsx'

/** What a role does, step by step on two pages, on paper in both languages: first one's own. */
export function PrintQuickStart() {
  const { t } = useText()
  const errorText = useErrorText()
  const { person } = useSession()
  const [role, setRole] = useState<Role>(person.roles[0] ?? 'prosecutor')
  const printer = useChosenPrinter()
  const print = useCommand('handbook.print')
  const { name } = printer
  const options = ROLES.map((one) => ({ value: one, label: nameRole(one, t) }))
  return (
    <section aria-label={t('screens.handbook.quickStart')}>
      <h2>{t('screens.handbook.quickStart')}</h2>
      <p className="mut">{t('screens.handbook.quickStartExplain')}</p>
      <div className="sharePrint">
        <SelectField
          label={t('screens.handbook.role')}
          value={role}
          options={options}
          field="handbook.role"
          onChange={(value) => {
            setRole(ROLES.find((one) => one === value) ?? role)
          }}
        />
        <PrinterField {...printer} field="handbook.printer" />
        <Button
          isDisabled={name === undefined || print.isPending}
          onPress={() => {
            if (name !== undefined) print.mutate({ role, printer: name })
          }}
        >
          {t(print.isPending ? 'screens.print.busy' : 'screens.handbook.print')}
        </Button>
      </div>
      {print.error !== null && <Notice tone="bad">{errorText(print.error)}</Notice>}
    </section>
  )
}
