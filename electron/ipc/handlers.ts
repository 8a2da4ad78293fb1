import type { ChannelName, channels, Input, Output } from '../../shared/contract/channels.ts'
import type { auditChannels } from '../../shared/contract/audit.ts'
import type { backupChannels } from '../../shared/contract/backup.ts'
import type { documentTextChannels } from '../../shared/contract/documentTexts.ts'
import type { lawChannels } from '../../shared/contract/law.ts'
import type { updateChannels } from '../../shared/contract/update.ts'
import type { keyRotationChannels } from '../../shared/contract/keyRotation.ts'
import type { officeChannels } from '../../shared/contract/office.ts'
import type { practiceChannels } from '../../shared/contract/practice.ts'
import type { recoveryChannels } from '../../shared/contract/recovery.ts'
import type { handbookChannels } from '../../shared/contract/handbook.ts'
import type { printerChannels } from '../../shared/contract/printers.ts'
import type { rightsChannels } from '../../shared/contract/rights.ts'
import type { restoreChannels } from '../../shared/contract/restore.ts'
import type { sessionChannels } from '../../shared/contract/session.ts'
import type { staffChannels } from '../../shared/contract/staff.ts'
import type { setupChannels } from '../../shared/contract/setup.ts'
import type { Result } from '../../shared/domain/result/result.ts'
import type { CommandContext, EffectContext, OfficeContext, QueryContext } from '../usecases/context.ts'
import type { Services } from '../usecases/services.ts'

type Kind<Name extends ChannelName> = (typeof channels)[Name]['kind']
type Answer<Name extends ChannelName> = Result<Output<Name>> | Promise<Result<Output<Name>>>

/** Channels of the sign-in page, the first run and the ways between work and practice: they need no open case files. */
export type SessionChannel =
  | keyof typeof sessionChannels
  | keyof typeof setupChannels
  | keyof typeof recoveryChannels
  | keyof typeof practiceChannels
  | keyof typeof restoreChannels
  | keyof typeof keyRotationChannels
/** Channels of the office: who works here, its journals, copies and emblems. They need no open case file. */
export type OfficeChannel =
  | keyof typeof officeChannels
  | keyof typeof backupChannels
  | keyof typeof staffChannels
  | keyof typeof printerChannels
  | keyof typeof rightsChannels
  | keyof typeof handbookChannels
  | 'print.printers'
  | 'proof.verifyFile'
  | 'proof.print'
  | 'proof.checkAccount'
  | keyof typeof lawChannels
  | keyof typeof updateChannels
  | keyof typeof documentTextChannels
  | Exclude<keyof typeof auditChannels, 'journal.list' | 'caseFile.views' | 'caseFile.printViews'>
export type CaseChannel = Exclude<ChannelName, SessionChannel | OfficeChannel>

/** What one types and has not saved: kept in cases.db, or in office.db where the slot opens no cases. */
export type OwnDraftChannel = Extract<ChannelName, 'draft.save' | 'draft.load' | 'draft.discard'>

export type SessionHandlers = { readonly [Name in SessionChannel]: (input: Input<Name>) => Answer<Name> }
export type OfficeHandlers = {
  readonly [Name in OfficeChannel]: (context: OfficeContext, input: Input<Name>) => Answer<Name>
}
/** The same channels for whoever opens no cases. */
export type OfficeDraftHandlers = {
  readonly [Name in OwnDraftChannel]: (context: OfficeContext, input: Input<Name>) => Answer<Name>
}

/**
 * What answers a channel follows from its kind: a query has no way to write and may let other calls through between its steps,
 * a command has no way to wait (its transaction is held meanwhile), and only an effect may reach out.
 */
export type CaseHandlers = {
  readonly [Name in CaseChannel]: Kind<Name> extends 'query'
    ? (context: QueryContext, input: Input<Name>) => Answer<Name>
    : Kind<Name> extends 'command'
      ? (context: CommandContext, input: Input<Name>) => Result<Output<Name>>
      : (context: EffectContext<keyof Services>, input: Input<Name>) => Answer<Name>
}
