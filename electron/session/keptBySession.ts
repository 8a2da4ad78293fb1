import type { SessionResources } from './sessionResources.ts'

/** What is known of a session only while it lasts: begun when it is first asked for with its keys, gone with them. */
export function keptBySession<Value>(begin: () => Value): (keys: SessionResources['keys']) => Value {
  const kept = new WeakMap<SessionResources['keys'], { value: Value }>()
  return (keys) => {
    const found = kept.get(keys) ?? { value: begin() }
    kept.set(keys, found)
    return found.value
  }
}
