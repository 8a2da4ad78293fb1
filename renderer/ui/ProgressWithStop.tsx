import { Button } from './Button.tsx'

type Props = Readonly<{
  /** What is under way, for assistive technology. */
  label: string
  /** How far it has come; absent as long as nobody knows. */
  value?: Readonly<{ done: number; total: number }> | undefined
  /** The same in words. */
  said: string
  stop: string
  isStopping: boolean
  onStop: () => void
}>

/** How far a long job has come, and the button that stops it. */
export function ProgressWithStop({ label, value, said, stop, isStopping, onStop }: Props) {
  return (
    <div className="progress">
      <progress
        aria-label={label}
        {...(value === undefined ? {} : { value: value.done, max: Math.max(1, value.total) })}
      />
      <span className="mut">{said}</span>
      <Button kind="quiet" isDisabled={isStopping} onPress={onStop}>
        {stop}
      </Button>
    </div>
  )
}
