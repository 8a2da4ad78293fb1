import { useState } from 'react'
import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { PrintOrSave } from '../../parts/PrintOrSave.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SelectField } from '../../ui/SelectField.tsx'

/** The register of the office's orders as a book of one year; nothing is shown until the first order is issued. */
export function PrintRegister() {
  const { t } = useText()
  const errorText = useErrorText()
  const years = useChannel('print.registerYears', {})
  const [chosen, setChosen] = useState<string>()
  const print = useCommand('print.register')
  const [latest] = years.data ?? []
  if (years.error !== null) return <Notice tone="bad">{errorText(years.error)}</Notice>
  if (latest === undefined) return null
  const year = chosen ?? String(latest.year)
  return (
    <section className="printRegister panel stack" aria-labelledby="printRegister">
      <h2 id="printRegister">{t('screens.print.register.title')}</h2>
      <p className="mut">{t('screens.print.register.explain')}</p>
      <PrintOrSave
        field="print.register.printer"
        submit={t('screens.print.register.submit')}
        printed={t('screens.print.register.done')}
        giving={print}
        onGive={(to) => {
          print.mutate({ year: Number(year), ...to })
        }}
      >
        <SelectField
          label={t('screens.print.register.year')}
          value={year}
          options={(years.data ?? []).map(({ year: one, entries }) => ({
            value: String(one),
            label: t('screens.print.register.entries', { count: entries, year: String(one) }),
          }))}
          field="print.register.year"
          onChange={setChosen}
        />
      </PrintOrSave>
    </section>
  )
}
