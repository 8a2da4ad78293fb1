/**
 * A function of an object, computed once for each: parts of a file never change, what a save writes is what the next one
 * compares with. What was computed goes with the object. Never fails of itself. Source: none, a technique.
 */
export function rememberFor<Part extends object, Value>(compute: (part: Part) => Value): (part: Part) => Value {
  const known = new WeakMap<Part, Readonly<{ value: Value }>>()
  return (part) => {
    const found = known.get(part)
    if (found !== undefined) return found.value
    const value = compute(part)
    known.set(part, { value })
    return value
  }
}
