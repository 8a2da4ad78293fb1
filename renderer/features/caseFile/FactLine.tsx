import type { FactCorrection } from '../../../shared/domain/caseFile/factCorrections.ts'
import { keyIn } from '../../../shared/text/messageKey.ts'
import type { PersonView } from '../../../shared/contract/caseFile.ts'
import type { PersonCorrection } from '../../../shared/domain/caseFile/personFacts.ts'
import { isField } from '../../forms/field.ts'
import { personForm } from '../../forms/person.ts'
import { membersOf } from '../../forms/record.ts'
import { sayTyped } from '../../forms/sayTyped.ts'
import { labelOf } from '../../forms/useLabel.ts'
import { useText, type Text } from '../../i18n/useText.ts'

const DATE = /^\d{4}-\d{2}-\d{2}$/

/** A corrected fact by its name: struck out as it stood, and as it stands. */
export function FactLine({ correction }: Readonly<{ correction: FactCorrection }>) {
  const text = useText()
  const { fact, before, after } = correction
  return (
    <Correction
      name={labelOf(text, 'proceedings', fact).label}
      before={valueText(text, before)}
      after={valueText(text, after)}
    />
  )
}

type PersonFactProps = Readonly<{
  correction: Pick<PersonCorrection, 'fact'> & Partial<PersonCorrection>
  people: readonly PersonView[]
}>

/** The same of a person; what lies under a seal is named without its values. */
export function PersonFactLine({ correction, people }: PersonFactProps) {
  const text = useText()
  const { fact, before, after } = correction
  const name = fact === 'role' ? text.t('screens.correctFacts.role') : labelOf(text, 'person', fact).label
  const say = (value: unknown) => personValueText(text, people, fact, value)
  if (before === undefined) {
    return (
      <>
        <b>{name}</b>: {text.t('screens.correctFacts.covered')}
      </>
    )
  }
  return <Correction name={name} before={say(before)} after={say(after)} />
}

function Correction({ name, before, after }: Readonly<{ name: string; before: string; after: string }>) {
  return (
    <>
      <b>{name}</b>: <s>{before}</s> → {after}
    </>
  )
}

/** A value of a person's fact as the form of people says it. */
function personValueText(
  text: Text,
  people: readonly PersonView[],
  fact: PersonCorrection['fact'],
  value: unknown,
): string {
  if (value === undefined) return text.t('screens.correctFacts.gone')
  if (fact === 'role') return typeof value === 'string' ? text.t(keyIn('screens.personRole', value)) : ''
  const entry = personForm.table[fact]
  if (!isField(entry)) return ''
  const typed = membersOf(personForm.toForm({ [fact]: value }))[fact]
  return sayTyped({ text, form: 'person', people, evidence: [] }, entry, typed, fact)
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
  const fields = Object.entries(value).filter(([name]) => !IDS.has(name))
  const { cnr, en } = Object.fromEntries(fields) as Readonly<Record<string, unknown>>
  if (typeof cnr === 'string' && typeof en === 'string') return pick({ cnr, en })
  return fields.map(([, one]) => valueText(text, one)).join(' ')
}

// Which people and which offence a row speaks of are no words.
const IDS: ReadonlySet<string> = new Set(['id', 'present', 'person', 'accused', 'offence'])
const NAMES = ['screens.hearing', 'screens.verdict', 'screens.event']
