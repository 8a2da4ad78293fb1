import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { useFormContext, useStore } from './formContext.ts'
import { specAt, valueAt } from './paths.ts'
import { holdsSomething } from './record.ts'
import { sayTyped } from './sayTyped.ts'
import { labelOf } from './useLabel.ts'

type Props = Readonly<{ name: string; title: string; fields: readonly string[]; onOpen: () => void }>

/** A group of fields as text, each that holds something with its name; a press anywhere on it opens it in place. */
export function ReadBlock({ name, title, fields, onOpen }: Props) {
  const text = useText()
  const { store, isReadOnly, people, evidence } = useFormContext()
  const typed = useStore(store, () => store.typed)
  const sayer = { text, form: store.form.name, people, evidence }
  const lines = fields.flatMap((path) => {
    const spec = specAt(store.form.table, path)
    const value = valueAt(typed, path)
    if (!holdsSomething(spec, value)) return []
    return [{ path, label: labelOf(text, store.form.name, path).label, said: sayTyped(sayer, spec, value, path) }]
  })
  return (
    <section className="group readBlock" data-group={name} aria-label={title}>
      <h3>
        {title}
        {!isReadOnly && (
          <Button kind="quiet" label={`${text.t('screens.edit')}: ${title}`} onPress={onOpen}>
            {text.t('screens.edit')}
          </Button>
        )}
      </h3>
      {lines.length === 0 ? (
        <p className="mut">{text.t('forms.nothing')}</p>
      ) : (
        <dl>
          {lines.map(({ path, label, said }) => (
            <div key={path}>
              <dt>{label}</dt>
              <dd>{said}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
