import type { Bilingual } from '../../text/bilingual.ts'
import type { MessageParams } from '../../text/i18n.ts'
import { messageFor } from '../../text/message.ts'
import type { RuleCode } from '../../text/messageKey.ts'

/** What is wrong or unusual about an identifier: a stable code and its sentence. A screen warns, it does not block. */
export type Problem = Readonly<{ code: string; message: Bilingual }>

/** The problem under `code` (namespace `identifiers`) with its message in both languages. */
export function createProblem(code: RuleCode, params?: MessageParams): Problem {
  return { code, message: messageFor(code, params) }
}
