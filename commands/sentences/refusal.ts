/** Ends a command before it has done anything; what it says stands in both languages. */
export class Refusal extends Error {
  readonly lines: readonly string[]
  constructor(lines: readonly string[]) {
    super('refused')
    this.lines = lines
  }
}
