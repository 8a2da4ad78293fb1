import type { Offence } from '../../shared/domain/caseFile/proceedings.ts'
import type { Text } from '../i18n/useText.ts'
import type { MessageGroup } from '../../shared/text/messageKey.ts'
import type { Option } from '../ui/SelectField.tsx'

/** Somebody of the case file who can be chosen in a field. */
export type Choosable = Readonly<{ id: string; role: string; label: Readonly<{ cnr: string; en: string }> }>

/** A piece of evidence of the case file that can be chosen in a field. */
export type ChoosableEvidence = Readonly<{ id: string; title: Readonly<{ cnr: string; en: string }> }>

/** What the choices of a list are made from. */
export type ChoiceSource = Readonly<{
  text: Text
  people: readonly Choosable[]
  evidence: readonly ChoosableEvidence[]
  offences: readonly Offence[]
  chosen: string
}>

/** By what a kind of field is typed. `words` is the group of messages that names the values of a list. */
export type Control =
  | Readonly<{ type: 'text' | 'code' | 'date' | 'amount' | 'count'; maxLength: number }>
  /** `isTracked`: a change on one side makes the other stale until it follows or is confirmed. */
  | Readonly<{ type: 'pair'; isLong: boolean; isTracked?: boolean; maxLength?: number }>
  /** `inSight`: its few words are short, so that all stand in one line. */
  | Readonly<{ type: 'choice'; values: readonly string[]; words: MessageGroup; inSight?: boolean }>
  /** `isLong`: found by typing a part of it; `waitsForTyping`: its list opens only then. `isOpen`: what the list lacks may be typed by its name. */
  | Readonly<{
      type: 'lookup'
      options: (source: ChoiceSource) => readonly Option[]
      isLong: boolean
      isOpen?: boolean
      waitsForTyping?: boolean
    }>
  | Readonly<{ type: 'tick' }>
  | Readonly<{ type: 'ticks'; values: readonly string[]; words: MessageGroup }>
  /** Several of the offences charged. */
  | Readonly<{ type: 'offences' }>
  | Readonly<{ type: 'people'; roles: readonly string[] | undefined }>
  /** Several records; a new one gets an id with this beginning. */
  | Readonly<{ type: 'rows'; idPrefix: string; emptyRow: object }>
  /** Made of other fields, or typed in a way of its own. */
  | Readonly<{ type: 'inner' }>
