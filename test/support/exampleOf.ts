import { z } from 'zod'

const LEAVES: readonly unknown[] = ['x1', '2026-01-02', '12.5', 'VSPG', 'MNE', 'Neko Nekić', true, 3, '0'.repeat(64)]

/**
 * A value of a schema in which nothing is left out: every optional member is there, every list has an entry. Of a union
 * the branch with the number `branch`, or the last where there are fewer. `further`: leaves for shapes of identifiers.
 */
export function exampleOf(schema: z.core.$ZodType, branch = 0, further: readonly unknown[] = []): unknown {
  if (schema instanceof z.ZodObject) {
    const members: readonly (readonly [string, z.core.$ZodType])[] = Object.entries(schema.shape)
    return Object.fromEntries(members.map(([name, member]) => [name, exampleOf(member, branch, further)]))
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return exampleOf(schema.unwrap(), branch, further)
  if (schema instanceof z.ZodArray) return [exampleOf(schema.element, branch, further)]
  if (schema instanceof z.ZodUnion) {
    const chosen = schema.options[Math.min(branch, schema.options.length - 1)]
    if (chosen !== undefined) return exampleOf(chosen, branch, further)
  }
  if (schema instanceof z.ZodRecord) return {}
  if (schema instanceof z.ZodEnum) return schema.options[0]
  if (schema instanceof z.ZodLiteral) return schema.value
  const found = [...LEAVES, ...further].find((leaf) => z.safeParse(schema, leaf).success)
  if (found === undefined) throw new RangeError('no example for a leaf of the schema')
  return found
}
