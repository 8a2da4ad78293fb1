import { useStore } from './formContext.ts'
import type { FormStore } from './formStore.ts'

/**
 * What a form says, as it was at the last short pause of typing. The screen around is drawn again only then: a keystroke
 * draws its field.
 */
export function useSettledReading<Typed extends object, Domain extends object>(
  store: FormStore<Typed, Domain>,
): Domain | undefined {
  return useStore(store.rest, () => store.atRest.reading.value)
}
