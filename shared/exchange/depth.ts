const DEEPEST = 100

/** Whether a value is nested no deeper than a person would write it; what is deeper would overturn whatever walks it. */
export function isShallow(value: unknown): boolean {
  let level: readonly unknown[] = [value]
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    level = level.flatMap((one): readonly unknown[] =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    )
  }
  return level.length === 0
}
