/** Makes the compiler prove that a union is handled whole; reaching it at run time is a bug. */
export function assertNever(value: never): never {
  throw new TypeError(`unhandled variant: ${typeof value}`)
}
