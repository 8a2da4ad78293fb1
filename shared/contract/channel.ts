import type { z } from 'zod'
import type { Act } from '../domain/claim/acts.ts'
import { rolesOf } from '../domain/claim/mayAct.ts'
import type { Role } from '../domain/staff/roles.ts'

/** Who may call: anyone at the window, any signed-in person, or the holders of one of the roles. */
export type Access = 'anyone' | 'signedIn' | readonly Role[]

/**
 * How a channel is carried out. `query`: it reads, on a handle that cannot write. `command`: it changes something, whole
 * in one transaction. `effect`: something leaves the program (a file, paper, a name), so it is written down first and
 * confirmed after, each in a transaction of its own.
 */
export type ChannelKind = 'query' | 'command' | 'effect'

export type Channel<
  Kind extends ChannelKind = ChannelKind,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> = Readonly<{
  kind: Kind
  input: Input
  output: Output
  access: Access
  /** What it carries out, as the table of acts has it; empty where it carries out none. */
  acts: readonly Act[]
}>

/** A channel that carries acts out takes its roles from the table of acts; any other says who may call. */
type Spec<Input extends z.ZodType, Output extends z.ZodType> = Readonly<{ input: Input; output: Output }> &
  (Readonly<{ acts: readonly Act[] }> | Readonly<{ access: Access }>)

export function query<Input extends z.ZodType, Output extends z.ZodType>(
  spec: Spec<Input, Output>,
): Channel<'query', Input, Output> {
  return { kind: 'query', ...shapes(spec) }
}

export function command<Input extends z.ZodType, Output extends z.ZodType>(
  spec: Spec<Input, Output>,
): Channel<'command', Input, Output> {
  return { kind: 'command', ...shapes(spec) }
}

export function effect<Input extends z.ZodType, Output extends z.ZodType>(
  spec: Spec<Input, Output>,
): Channel<'effect', Input, Output> {
  return { kind: 'effect', ...shapes(spec) }
}

function shapes<Input extends z.ZodType, Output extends z.ZodType>(spec: Spec<Input, Output>) {
  const { input, output } = spec
  if ('acts' in spec) return { input, output, access: rolesOf(...spec.acts), acts: spec.acts }
  return { input, output, access: spec.access, acts: [] }
}
