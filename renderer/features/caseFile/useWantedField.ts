import { useEffect, useEffectEvent } from 'react'
import { useNavigation } from '../../api/navigation.ts'
import { focusField } from '../../ui/focusField.ts'
import { useStatus } from '../../ui/StatusLine.tsx'

/** Moves the focus to the field that navigation asks for, once it is on the screen, and says so where it is not. */
export function useWantedField(): void {
  const { wanted } = useNavigation()
  const { say } = useStatus()
  const sayMissing = useEffectEvent(() => {
    say('screens.gate.noField')
  })
  useEffect(() => {
    if (wanted === undefined || wanted.field === '') return undefined
    const left = new AbortController()
    void focusField(wanted.field, left.signal).then((isFound) => {
      if (!isFound && !left.signal.aborted) sayMissing()
    })
    return () => {
      left.abort()
    }
  }, [wanted])
}
