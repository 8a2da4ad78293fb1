import cnr from '../../resources/locales/cnr/update.json' with { type: 'json' }
import en from '../../resources/locales/en/update.json' with { type: 'json' }
import { createSentences } from '../sentences/createSentences.ts'

/** What the command says. */
export const { inBoth } = createSentences('update', cnr, en)
