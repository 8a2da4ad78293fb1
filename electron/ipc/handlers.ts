import type { ChannelName, Input, Output } from '../../shared/contract/channels.ts'
import type { sessionChannels } from '../../shared/contract/session.ts'
import type { setupChannels } from '../../shared/contract/setup.ts'
import type { Result } from '../../shared/domain/result/result.ts'
import type { Work } from '../usecases/work.ts'

type Answer<Name extends ChannelName> = Result<Output<Name>> | Promise<Result<Output<Name>>>

/** Channels that concern the desk itself: they need no open case files. */
export type DeskChannel = keyof typeof sessionChannels | keyof typeof setupChannels
export type WorkChannel = Exclude<ChannelName, DeskChannel>

export type DeskHandlers = { readonly [Name in DeskChannel]: (input: Input<Name>) => Answer<Name> }
export type WorkHandlers = { readonly [Name in WorkChannel]: (work: Work, input: Input<Name>) => Answer<Name> }
