import { channels, type ChangedEvent } from '../../shared/contract/channels.ts'
import { failure, type Result } from '../../shared/domain/result/result.ts'
import type { CommandContext, EffectContext, OfficeContext, QueryContext } from '../usecases/context.ts'
import type { GivenFile, Services } from '../usecases/services.ts'
import { caseHandlers } from './caseHandlers.ts'
import type { CaseChannel, OfficeChannel, OwnDraftChannel } from './handlers.ts'
import { officeDraftHandlers, officeHandlers } from './officeHandlers.ts'

/** What one call on case files is carried out with; `command` is called inside the transaction. */
export type CaseContexts = Readonly<{
  query(): QueryContext
  effect(commit: EffectContext['commit'], given: GivenFile | undefined): EffectContext<keyof Services>
  command(changed: (event: ChangedEvent) => void): CommandContext
  transaction<Value>(work: () => Value): Value
  /** Hears what a transaction changed once it is committed. */
  committed(events: readonly ChangedEvent[]): void
}>

/** What one call of a signed-in person is carried out with; without `cases` the person's slot opens none. */
export type CallContexts = Readonly<{ office(given?: GivenFile): OfficeContext; cases?: CaseContexts }>

type SignedInChannel = CaseChannel | OfficeChannel

/** Carries a channel out as its kind says; input has been checked against its schema. */
export async function carryOut(
  name: SignedInChannel,
  input: unknown,
  contexts: CallContexts,
  given?: GivenFile,
): Promise<Result<unknown>> {
  // A handler takes what its own channel's schema has read; the tables of handlers have seen to that.
  if (isOfficeChannel(name)) return (officeHandlers[name] as Handler<OfficeContext>)(contexts.office(given), input)
  const { cases } = contexts
  if (cases === undefined) {
    if (!isOwnDraft(name)) return failure('session.roleNotAllowed')
    return (officeDraftHandlers[name] as Handler<OfficeContext>)(contexts.office(), input)
  }
  const commit: EffectContext['commit'] = (command) => inTransaction(cases, command)
  const handler: unknown = caseHandlers[name]
  switch (channels[name].kind) {
    case 'query':
      return (handler as Handler<QueryContext>)(cases.query(), input)
    case 'command':
      return commit((context) => (handler as CommandHandler)(context, input))
    case 'effect':
      return (handler as Handler<EffectContext>)(cases.effect(commit, given), input)
  }
}

function isOwnDraft(name: CaseChannel): name is OwnDraftChannel {
  return name in officeDraftHandlers
}

function isOfficeChannel(name: SignedInChannel): name is OfficeChannel {
  return name in officeHandlers
}

type Handler<Context> = (context: Context, input: unknown) => Result<unknown> | Promise<Result<unknown>>
type CommandHandler = (context: CommandContext, input: unknown) => Result<unknown>

class RolledBack extends Error {
  readonly result: Result<never>

  constructor(result: Result<never>) {
    super('rolled back')
    this.result = result
  }
}

// Change and journal stand or fall together, and a refusal leaves no trace.
function inTransaction<Value>(
  { transaction, command: newContext, committed }: CaseContexts,
  command: (context: CommandContext) => Result<Value>,
): Result<Value> {
  const events: ChangedEvent[] = []
  try {
    const result = transaction(() => {
      const outcome = command(newContext((event) => events.push(event)))
      if (!outcome.ok) throw new RolledBack(outcome)
      return outcome
    })
    committed(events)
    return result
  } catch (error) {
    if (error instanceof RolledBack) return error.result
    throw error
  }
}
