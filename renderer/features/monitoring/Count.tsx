import { useText } from '../../i18n/useText.ts'

/** A number of people; that it is hidden is a word, not a number below which it would be. */
export function Count({ value }: Readonly<{ value: number | null }>) {
  const { t } = useText()
  return value === null ? <span className="hiddenFigure">{t('monitoring.hidden')}</span> : String(value)
}

/** A sum in euros. */
export function Sum({ cents }: Readonly<{ cents: number | null }>) {
  const { t, number } = useText()
  return cents === null ? <span className="hiddenFigure">{t('monitoring.hidden')}</span> : number(cents)
}

/** The cell of a table with a number of people. */
export function CountCell({ value }: Readonly<{ value: number | null }>) {
  return (
    <td className={value === null ? 'num noValue' : 'num'}>
      <Count value={value} />
    </td>
  )
}

/** The cell of a table with a sum. */
export function SumCell({ cents }: Readonly<{ cents: number | null }>) {
  return (
    <td className={cents === null ? 'num noValue' : 'num'}>
      <Sum cents={cents} />
    </td>
  )
}
