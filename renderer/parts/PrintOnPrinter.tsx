import type { ReactNode } from 'react'
import { useErrorText } from '../i18n/useErrorText.ts'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { PrinterField, useChosenPrinter } from './PrinterField.tsx'

type Props = Readonly<{
  className?: string
  /** The name of the field of the printer. */
  field: string
  submit: string
  /** Said once it has been printed. */
  printed?: string
  /** The command that prints. */
  print: Readonly<{ isPending: boolean; isSuccess: boolean; error: Error | null }>
  onPrint: (printer: string) => void
  /** What is chosen before the printer. */
  children?: ReactNode
}>

/** A printer and the button that prints one paper on it, with what came of it. */
export function PrintOnPrinter({ className = 'sharePrint', field, submit, printed, print, onPrint, children }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const printer = useChosenPrinter()
  const { name } = printer
  return (
    <div className={className}>
      {children}
      <PrinterField {...printer} field={field} />
      <Button
        isDisabled={name === undefined || print.isPending}
        onPress={() => {
          if (name !== undefined) onPrint(name)
        }}
      >
        {print.isPending ? t('screens.print.busy') : submit}
      </Button>
      {print.isSuccess && printed !== undefined && <Notice tone="ok">{printed}</Notice>}
      {print.error !== null && <Notice tone="bad">{errorText(print.error)}</Notice>}
    </div>
  )
}
