import { keyIn } from '../../shared/text/messageKey.ts'
import { use, useState, type ReactNode } from 'react'
import { NavigationContext } from '../api/navigation.ts'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from './Field.tsx'
import { focusGroup } from './focus.ts'
import { useFormContext, useStore, type FormContextValue } from './formContext.ts'
import { specAt, valueAt } from './paths.ts'
import { holdsSomething } from './record.ts'

/** Fields that stand together under one heading. */
export type FieldGroup = Readonly<{
  name: string
  fields: readonly string[]
  /** How the fields are laid out; without it they stand beside one another. */
  content?: ReactNode
  /** Shown only once somebody asks for it, or where something stands in it. */
  isOptional?: boolean
  /** Only those of its fields that hold something, and nothing at all where none does. */
  onlyFilled?: boolean
}>

/** Groups of fields of the form around. Those that nobody needs now wait in a line below. */
export function FieldGroups({ groups }: Readonly<{ groups: readonly FieldGroup[] }>) {
  const { t } = useText()
  const { store, isReadOnly } = useFormContext()
  const [asked, setAsked] = useState<readonly string[]>([])
  const wanted = use(NavigationContext)?.wanted?.field
  // One text, so that the groups are drawn again only when another field begins or ends to hold something.
  const filled = useStore(store, () => groups.flatMap(({ fields }) => filledFields(store, fields)).join(' ')).split(' ')
  const isFilled = ({ fields }: FieldGroup) => fields.some((field) => filled.includes(field))
  const isAsked = ({ name, fields }: FieldGroup) =>
    asked.includes(name) || fields.some((field) => wanted === field || wanted?.startsWith(`${field}.`) === true)
  const isShown = (group: FieldGroup) =>
    isFilled(group) || (group.onlyFilled !== true && (group.isOptional !== true || isAsked(group)))
  const waiting = isReadOnly ? [] : groups.filter((group) => group.onlyFilled !== true && !isShown(group))
  const title = (name: string) => t(keyIn('forms', `${store.form.name}.block.${name}`))
  return (
    <>
      {groups.filter(isShown).map((group) => (
        <fieldset key={group.name} className="group" data-group={group.name}>
          <legend>{title(group.name)}</legend>
          {group.content ?? (
            <FieldGrid fields={group.fields.filter((field) => !group.onlyFilled || filled.includes(field))} />
          )}
        </fieldset>
      ))}
      {waiting.length > 0 && (
        <div className="group waiting" role="group" aria-label={t('forms.add')}>
          <span className="mut">{t('forms.add')}</span>
          {waiting.map(({ name }) => (
            <Button
              key={name}
              kind="quiet"
              onPress={() => {
                setAsked((before) => [...before, name])
                requestAnimationFrame(() => {
                  focusGroup(name)
                })
              }}
            >
              {title(name)}
            </Button>
          ))}
        </div>
      )}
    </>
  )
}

export function FieldGrid({ fields }: Readonly<{ fields: readonly string[] }>) {
  return (
    <div className="fieldGrid">
      {fields.map((path) => (
        <Field key={path} path={path} />
      ))}
    </div>
  )
}

/** Those of some fields that hold something, or in which something is wrong. */
function filledFields(
  { typed, form, problems }: FormContextValue['store'],
  fields: readonly string[],
): readonly string[] {
  const wrong = Object.keys(problems)
  return fields.filter((field) => {
    return (
      holdsSomething(specAt(form.table, field), valueAt(typed, field)) ||
      wrong.some((path) => path === field || path.startsWith(`${field}.`))
    )
  })
}
