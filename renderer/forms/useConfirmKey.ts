import type { OwnText } from '../../shared/domain/caseFile/ownText.ts'
import { confirmPair } from '../../shared/domain/decision/pairState.ts'
import { useShortcut } from '../ui/useShortcut.ts'
import { findFocusedPath } from './focus.ts'
import type { FormStore } from './formStore.ts'
import { valueAt, withValue } from './paths.ts'

/** Ctrl+Enter in a pair of texts says that both sides say the same, a step that can be taken back. */
export function useConfirmKey<Typed extends object, Domain extends object>(
  store: FormStore<Typed, Domain>,
  isActive: boolean,
): void {
  useShortcut(
    { key: 'enter', ctrl: true },
    () => {
      const field = findFocusedPath()
      const path = field?.replace(/\.(?:cnr|en)$/u, '') ?? ''
      const pair = valueAt(store.typed, path) as Partial<OwnText> | undefined
      if (pair?.stale === undefined) return
      store.act((typed) => withValue(typed, path, confirmPair(pair as OwnText)), field, field)
    },
    isActive,
  )
}
