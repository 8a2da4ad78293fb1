import type { z } from 'zod'
import type { Role } from '../domain/staff/roles.ts'

/** Who may call: anyone at the window, any signed-in person, or the holders of one of the roles. */
export type Access = 'anyone' | 'signedIn' | readonly Role[]

export type Channel<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = Readonly<{
  kind: 'command' | 'query'
  input: Input
  output: Output
  access: Access
}>

type Spec<Input extends z.ZodType, Output extends z.ZodType> = Omit<Channel<Input, Output>, 'kind'>

/** A channel that changes something: one transaction, one audit entry. */
export function command<Input extends z.ZodType, Output extends z.ZodType>(
  spec: Spec<Input, Output>,
): Channel<Input, Output> {
  return { kind: 'command', ...spec }
}

/** A channel that only reads. */
export function query<Input extends z.ZodType, Output extends z.ZodType>(
  spec: Spec<Input, Output>,
): Channel<Input, Output> {
  return { kind: 'query', ...spec }
}
