/** A value that most callers never ask for, built at the first question and kept. */
export function once<Value>(build: () => Value): () => Value {
  let built: { value: Value } | undefined
  return () => (built ??= { value: build() }).value
}
