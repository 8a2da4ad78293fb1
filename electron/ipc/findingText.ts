import cnr from '../../resources/locales/cnr/errors.json' with { type: 'json' }
import en from '../../resources/locales/en/errors.json' with { type: 'json' }
import { createI18n, translate } from '../../shared/text/i18n.ts'
import type { FindingText } from '../usecases/services.ts'

const messages = createI18n({ namespaces: ['errors'], resources: { cnr: { errors: cnr }, en: { errors: en } } })

/** A finding whose words stand among the errors. */
export const findingText: FindingText = (code, severity, field, article) => ({
  code,
  severity,
  field,
  article,
  message: { cnr: translate(messages, code, {}, 'cnr'), en: translate(messages, code, {}, 'en') },
})
