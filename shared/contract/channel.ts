import type { z } from 'zod'
import type { Role } from '../domain/staff/roles.ts'

/** Who may call: anyone at the window, any signed-in person, or the holders of one of the roles. */
export type Access = 'anyone' | 'signedIn' | readonly Role[]

type Kind = 'command' | 'query'

export type Channel<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Of extends Kind = Kind,
> = Readonly<{
  kind: Of
  input: Input
  output: Output
  access: Access
}>

type Spec<Input extends z.ZodType, Output extends z.ZodType> = Omit<Channel<Input, Output>, 'kind'>

/** A channel that changes something: one transaction, one audit entry. */
export function command<Input extends z.ZodType, Output extends z.ZodType>(
  spec: Spec<Input, Output>,
): Channel<Input, Output, 'command'> {
  return { kind: 'command', ...spec }
}

/** A channel that only reads. */
export function query<Input extends z.ZodType, Output extends z.ZodType>(
  spec: Spec<Input, Output>,
): Channel<Input, Output, 'query'> {
  return { kind: 'query', ...spec }
}
