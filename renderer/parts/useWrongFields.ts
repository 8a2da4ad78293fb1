import { useEffect, useState, type RefObject } from 'react'
import { useText } from '../i18n/useText.ts'

type WrongFields = Readonly<{
  /** Whether what is wrong is shown: since the first attempt to go on. */
  isTried: boolean
  /** How many fields keep the step from being done; nothing before the first attempt. */
  line: string
  /** An attempt to go on: true where nothing is wrong, else the first wrong field gets the focus. */
  attempt: () => boolean
  reset: () => void
}>

/** What is wrong in a step: said beside its button, and led to. */
export function useWrongFields(
  form: RefObject<HTMLFormElement | null>,
  problems: Readonly<Record<string, string>>,
): WrongFields {
  const { t } = useText()
  const [attempts, setAttempts] = useState(0)
  const count = Object.keys(problems).length
  useEffect(() => {
    if (attempts === 0) return
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    wrong?.focus()
    wrong?.scrollIntoView({ block: 'center' })
  }, [form, attempts])
  return {
    isTried: attempts > 0,
    line: attempts === 0 || count === 0 ? '' : t('screens.firstRun.wrong', { count }),
    attempt() {
      if (count > 0) setAttempts((before) => before + 1)
      return count === 0
    },
    reset() {
      setAttempts(0)
    },
  }
}
