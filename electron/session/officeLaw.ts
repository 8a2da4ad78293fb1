import type { OfficeContext } from '../usecases/context.ts'
import { sealLaw } from '../vault/lawSeal.ts'
import type { SessionResources } from './sessionResources.ts'

/** How the window is told, and confirming a table of the law by the keys of a session with what follows from it. */
export function officeLaw(
  { keys, cases }: SessionResources,
  changed: OfficeContext['changed'],
): Pick<OfficeContext, 'changed' | 'signLaw' | 'lawChanged'> {
  return {
    changed,
    signLaw: (confirmed) => (keys.seal === undefined ? undefined : sealLaw(confirmed, keys.seal)),
    lawChanged() {
      cases?.tables.expireWork()
      changed({ aggregate: 'work' })
    },
  }
}
