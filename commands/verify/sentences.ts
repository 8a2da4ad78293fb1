import cnr from '../../resources/locales/cnr/verify.json' with { type: 'json' }
import en from '../../resources/locales/en/verify.json' with { type: 'json' }
import type { NameIn } from '../../shared/text/messageKey.ts'
import { createSentences } from '../sentences/createSentences.ts'

export type VerifyKey = NameIn<'verify'>

/** What the command says. */
export const { sentence, inBoth } = createSentences('verify', cnr, en)
