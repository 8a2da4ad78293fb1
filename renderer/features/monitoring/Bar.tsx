type Props = Readonly<{
  value: number | null
  max: number
  /** How it is drawn, so that it is told apart on a printer without colours. */
  fill?: 'solid' | 'hatch' | 'light'
}>

/** A number as a bar beside it. What is hidden has one of a fixed length: how long it is tells nothing. */
export function Bar({ value, max, fill = 'solid' }: Props) {
  if (value === null) return <span className="bar hidden" aria-hidden="true" />
  if (value === 0) return null
  const width = max === 0 ? 0 : Math.round((value * 1000) / max) / 10
  return <span className={`bar ${fill}`} style={{ inlineSize: `${String(width)}%` }} aria-hidden="true" />
}

/** The largest of the numbers that are shown. */
export function largestOf(values: readonly (number | null)[]): number {
  return Math.max(0, ...values.flatMap((value) => value ?? []))
}
