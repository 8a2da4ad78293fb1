/**
 * A value that is made when it is first asked for, and kept. For patterns over Unicode classes: making one takes
 * milliseconds that the start of the program does not have.
 */
export function onFirstUse<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => (made ??= make())
}
