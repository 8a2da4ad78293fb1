import type { ReactNode } from 'react'
import type { Destination } from '../../shared/contract/givingOut.ts'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { PrinterField, useChosenPrinter } from './PrinterField.tsx'
import { SaveAsDocx, WhatCameOfIt, type Giving } from './SaveAsDocx.tsx'

type Props = Readonly<{
  className?: string
  /** The name of the field of the printer. */
  field: string
  submit: string
  /** Said once it has been printed. */
  printed?: string
  /** The command that gives the paper out. */
  giving: Giving
  onGive: (to: Destination) => void
  /** What is chosen before the printer. */
  children?: ReactNode
}>

/** A printer, the button that prints one paper on it, and the one that saves it, with what came of it. */
export function PrintOrSave({ className = 'sharePrint', field, submit, printed, giving, onGive, children }: Props) {
  const { t } = useText()
  const printer = useChosenPrinter()
  const { name } = printer
  return (
    <div className={className}>
      {children}
      <PrinterField {...printer} field={field} />
      <Button
        isDisabled={name === undefined || giving.isPending}
        onPress={() => {
          if (name !== undefined) onGive({ printer: name })
        }}
      >
        {giving.isPending ? t('screens.print.busy') : submit}
      </Button>
      <SaveAsDocx giving={giving} onGive={onGive} />
      <WhatCameOfIt giving={giving} printed={printed} />
    </div>
  )
}
