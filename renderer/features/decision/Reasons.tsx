import { useText } from '../../i18n/useText.ts'
import { BilingualField } from '../../ui/BilingualField.tsx'
import type { DecisionProps } from './decisionProps.ts'

/** Reasons of the decision, paragraph by paragraph in both languages. */
export function Reasons({ form, isReadOnly, onChange }: DecisionProps) {
  const { t } = useText()
  return (
    <section>
      <h2>{t('screens.decision.reasons')}</h2>
      <BilingualField
        label={t('screens.decision.reasons')}
        marks={{ cnr: t('screens.mark.cnr'), en: t('screens.mark.en') }}
        isLong
        value={form.reasons}
        isReadOnly={isReadOnly}
        field="reasons"
        onChange={(reasons) => {
          onChange((before) => ({ ...before, reasons }))
        }}
      />
    </section>
  )
}
