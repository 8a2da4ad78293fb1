import cnr from '../../resources/locales/cnr/packet.json' with { type: 'json' }
import en from '../../resources/locales/en/packet.json' with { type: 'json' }
import { createSentences } from '../sentences/createSentences.ts'

/** What the command says. */
export const { inBoth } = createSentences('packet', cnr, en)
