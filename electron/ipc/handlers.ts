import type { ChannelName, channels, Input, Output } from '../../shared/contract/channels.ts'
import type { sessionChannels } from '../../shared/contract/session.ts'
import type { setupChannels } from '../../shared/contract/setup.ts'
import type { Result } from '../../shared/domain/result/result.ts'
import type { OfficeContext, QueryContext, UseCaseContext } from '../usecases/context.ts'

type Answer<Name extends ChannelName> = Result<Output<Name>> | Promise<Result<Output<Name>>>

/** Channels that concern the desk itself: they need no open case files. */
export type SessionChannel = keyof typeof sessionChannels | keyof typeof setupChannels
/** Channels of people who manage or audit the office: they see no case file. */
export type OfficeChannel = 'audit.list' | 'audit.verify'
export type CaseChannel = Exclude<ChannelName, SessionChannel | OfficeChannel>

export type SessionHandlers = { readonly [Name in SessionChannel]: (input: Input<Name>) => Answer<Name> }
export type OfficeHandlers = {
  readonly [Name in OfficeChannel]: (context: OfficeContext, input: Input<Name>) => Answer<Name>
}
/** What answers a query has no way to write. */
export type CaseHandlers = {
  readonly [Name in CaseChannel]: (
    context: (typeof channels)[Name]['kind'] extends 'query' ? QueryContext : UseCaseContext,
    input: Input<Name>,
  ) => Answer<Name>
}
