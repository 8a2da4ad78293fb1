import { use, useState } from 'react'
import { NavigationContext } from '../api/navigation.ts'
import { useFormContext, useStore } from './formContext.ts'
import { specAt, valueAt } from './paths.ts'
import { holdsSomething } from './record.ts'

/**
 * Whether fields that most people need not see are shown: something stands in one of them, something is wrong there,
 * a finding leads there, or somebody has asked for them.
 */
export function useAsked(fields: readonly string[]): Readonly<{ isShown: boolean; ask: () => void }> {
  const { store } = useFormContext()
  const [isAsked, setIsAsked] = useState(false)
  const wanted = use(NavigationContext)?.wanted?.field
  const isIn = (path: string | undefined) => fields.some((field) => path === field || path?.startsWith(`${field}.`))
  const isFilled = useStore(
    store.rest,
    () =>
      fields.some((field) => holdsSomething(specAt(store.form.table, field), valueAt(store.typed, field))) ||
      Object.keys(store.atRest.problems).some(isIn),
  )
  return {
    isShown: isAsked || isFilled || isIn(wanted),
    ask: () => {
      setIsAsked(true)
    },
  }
}
