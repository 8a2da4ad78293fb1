import { useState } from 'react'
import type { Output } from '../../shared/contract/channels.ts'
import type { PrintKind } from '../../shared/domain/papers/printKind.ts'
import { useSession } from '../api/session.ts'
import { useChannel } from '../api/useChannel.ts'
import { useText } from '../i18n/useText.ts'
import { Notice } from '../ui/Notice.tsx'
import { SelectField } from '../ui/SelectField.tsx'

export type ChosenPrinter = Readonly<{
  name: string | undefined
  printers: Output<'print.printers'> | undefined
  choose: (name: string) => void
}>

/** The printer chosen of those that print all of these kinds of documents; until then the person's usual one, else the system's default, else the first. */
export function useChosenPrinter(kinds: readonly PrintKind[] = ['paper']): ChosenPrinter {
  const { data: printers } = useChannel('print.printers', { kinds: [...kinds] })
  const [chosen, choose] = useState('')
  const own = useSession().usual?.printer
  const usual =
    printers?.find(({ name }) => name === own) ?? printers?.find(({ isDefault }) => isDefault) ?? printers?.[0]
  // What was chosen may print no more of what is asked for since.
  const kept = printers?.find(({ name }) => name === chosen)
  return { name: (kept ?? usual)?.name, printers, choose }
}

export function PrinterField({ name, printers, choose, field }: ChosenPrinter & Readonly<{ field: string }>) {
  const { t } = useText()
  const options = (printers ?? []).map((entry) => ({
    value: entry.name,
    label: ['', entry.name].includes(entry.description) ? entry.name : `${entry.name} — ${entry.description}`,
  }))
  return (
    <>
      {printers?.length === 0 && <Notice tone="warn">{t('screens.print.noPrinter')}</Notice>}
      <SelectField
        label={t('screens.print.printer')}
        value={name ?? ''}
        empty={t('screens.choose')}
        options={options}
        field={field}
        onChange={choose}
      />
    </>
  )
}
