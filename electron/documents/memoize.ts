/** The value kept under a text, computed the first time; a cache that is full begins anew. */
export function memoize<Value>(
  cache: Map<string, Value>,
  most: number,
  text: string,
  compute: (text: string) => Value,
): Value {
  const found = cache.get(text)
  if (found !== undefined) return found
  if (cache.size >= most) cache.clear()
  const value = compute(text)
  cache.set(text, value)
  return value
}
