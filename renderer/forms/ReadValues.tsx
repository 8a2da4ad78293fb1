import type { ReactNode } from 'react'
import { useText } from '../i18n/useText.ts'
import type { Form } from './form.ts'
import { specAt, valueAt } from './paths.ts'
import type { AnySpec } from './field.ts'
import { holdsSomething, membersOf } from './record.ts'
import { sayTyped, type Sayer } from './sayTyped.ts'
import { labelOf } from './useLabel.ts'

type Props<Typed extends object> = Readonly<{
  form: Pick<Form<Typed, object>, 'name' | 'table'>
  typed: Typed
  fields: readonly string[]
  /** Who and what is named by an id. */
  known?: Pick<Sayer, 'people' | 'evidence'> | undefined
}>

const NOBODY = { people: [], evidence: [] }

/** Fields of a form as text: each that holds something, with its name. */
export function ReadValues<Typed extends object>({ form, typed, fields, known = NOBODY }: Props<Typed>) {
  const text = useText()
  const sayer = { text, form: form.name, people: known.people, evidence: known.evidence }
  const lines = fields.flatMap((path) => {
    const spec = specAt(form.table, path)
    const value = valueAt(typed, path)
    if (!holdsSomething(spec, value)) return []
    return [
      {
        path,
        label: labelOf(text, form.name, path).label,
        said: withEnglish(spec, value, sayTyped(sayer, spec, value, path)),
      },
    ]
  })
  if (lines.length === 0) return <p className="mut">{text.t('forms.nothing')}</p>
  return (
    <dl className="readValues">
      {lines.map(({ path, label, said }) => (
        <div key={path}>
          <dt>{label}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The English side, which stands last, is said to be English, whatever the page is in. */
function withEnglish({ kind }: AnySpec, typed: unknown, said: string): ReactNode {
  const { en } = kind.control.type === 'pair' ? membersOf(typed) : {}
  if (typeof en !== 'string' || en === '') return said
  return (
    <>
      {said.slice(0, -en.length)}
      <span lang="en">{en}</span>
    </>
  )
}
