import { useState, type ReactNode } from 'react'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from './Field.tsx'
import { focusGroup } from './focus.ts'
import { useFormContext, useStore, type FormContextValue } from './formContext.ts'
import { specAt, valueAt } from './paths.ts'

/** Fields that stand together under one heading. */
export type FieldGroup = Readonly<{
  name: string
  fields: readonly string[]
  /** How the fields are laid out; without it they stand beside one another. */
  content?: ReactNode
  /** Shown only once somebody asks for it, or where something stands in it. */
  isOptional?: boolean
}>

/** Groups of fields of the form around. Those that nobody needs now wait in a line below. */
export function FieldGroups({ groups }: Readonly<{ groups: readonly FieldGroup[] }>) {
  const { t } = useText()
  const { store, isReadOnly } = useFormContext()
  const [asked, setAsked] = useState<readonly string[]>([])
  const filled = useStore(store, () =>
    groups.flatMap((group) => (isFilled(store, group) ? [group.name] : [])).join(' '),
  )
  const isShown = ({ name, isOptional = false }: FieldGroup) =>
    !isOptional || asked.includes(name) || filled.split(' ').includes(name)
  const waiting = isReadOnly ? [] : groups.filter((group) => !isShown(group))
  const title = (name: string) => t(`forms.${store.form.name}.block.${name}`)
  return (
    <>
      {groups.filter(isShown).map((group) => (
        <fieldset key={group.name} className="group" data-group={group.name}>
          <legend>{title(group.name)}</legend>
          {group.content ?? <FieldGrid fields={group.fields} />}
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

function isFilled({ typed, form, problems }: FormContextValue['store'], { fields }: FieldGroup): boolean {
  const isIn = (path: string) => fields.some((field) => path === field || path.startsWith(`${field}.`))
  return (
    Object.keys(problems).some(isIn) ||
    fields.some((field) => {
      const value = valueAt(typed, field)
      return value !== false && !specAt(form.table, field).kind.isBlank(value)
    })
  )
}
