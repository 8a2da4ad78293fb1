import type { FactCorrection } from '../../../shared/domain/caseFile/factCorrections.ts'
import { keyIn } from '../../../shared/text/messageKey.ts'
import { useText, type Text } from '../../i18n/useText.ts'

const DATE = /^\d{4}-\d{2}-\d{2}$/

/** A corrected fact by its name: struck out as it stood, and as it stands. */
export function FactLine({ correction }: Readonly<{ correction: FactCorrection }>) {
  const text = useText()
  const { fact, before, after } = correction
  return (
    <>
      <b>{nameOf(text, fact)}</b>: <s>{valueText(text, before)}</s> → {valueText(text, after)}
    </>
  )
}

function nameOf({ t, has }: Text, fact: FactCorrection['fact']): string {
  const field = `forms.proceedings.${fact}`
  return t(has(field) ? field : keyIn('forms.proceedings.block', fact))
}

/** A value of whatever kind as words: days, kinds by their names, texts of two languages; ids of people are no words. */
function valueText(text: Text, value: unknown): string {
  const { t, has, date, script, pick, amount } = text
  if (value === undefined || value === null) return t('screens.correctFacts.gone')
  if (typeof value === 'boolean') return t(value ? 'screens.yesNo.yes' : 'screens.yesNo.no')
  if (typeof value === 'number') return amount(value)
  if (typeof value === 'string') {
    const named = NAMES.map((list) => `${list}.${value}`).find((key) => has(key))
    return DATE.test(value) ? date(value) : named === undefined ? script(value) : t(named)
  }
  if (Array.isArray(value)) return value.map((one) => valueText(text, one)).join('; ')
  const fields = Object.entries(value).filter(([name]) => name !== 'present' && name !== 'person')
  const { cnr, en } = Object.fromEntries(fields) as Readonly<Record<string, unknown>>
  if (typeof cnr === 'string' && typeof en === 'string') return pick({ cnr, en })
  return fields.map(([, one]) => valueText(text, one)).join(' ')
}

const NAMES = ['screens.hearing', 'screens.verdict', 'screens.event']
