import { use, useState, type ReactNode } from 'react'
import { keyIn } from '../../shared/text/messageKey.ts'
import { NavigationContext } from '../api/navigation.ts'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from './Field.tsx'
import { focusGroup } from './focus.ts'
import { useFormContext, useStore, type FormContextValue } from './formContext.ts'
import { specAt, valueAt } from './paths.ts'
import { ReadBlock } from './ReadBlock.tsx'
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

type Props = Readonly<{
  groups: readonly FieldGroup[]
  /** What is stored is read as text, group by group; a group is typed in once it is opened, or something in it is wrong. */
  isRead?: boolean
  /** Said beside the groups that wait. */
  hint?: string | undefined
}>

/** Groups of fields of the form around. Those that nobody needs now wait in a line below. */
export function FieldGroups({ groups, isRead = false, hint }: Props) {
  const { t } = useText()
  const { store, isReadOnly } = useFormContext()
  const state = useGroups(groups, isRead)
  const title = (name: string) => t(keyIn('forms', `${store.form.name}.block.${name}`))
  const open = (name: string) => {
    state.ask(name)
    requestAnimationFrame(() => {
      focusGroup(name)
    })
  }
  const waiting = isReadOnly ? [] : groups.filter((group) => group.onlyFilled !== true && !state.isShown(group))
  return (
    <>
      {groups.filter(state.isShown).map((group) => {
        const { name } = group
        const fields = group.fields.filter((field) => !group.onlyFilled || state.filled.includes(field))
        return state.isTypedIn(group) ? (
          <fieldset key={name} className="group" data-group={name}>
            <legend>{title(name)}</legend>
            {group.content ?? <FieldGrid fields={fields} />}
          </fieldset>
        ) : (
          <ReadBlock
            key={name}
            {...{ name, fields, title: title(name) }}
            onOpen={() => {
              open(name)
            }}
          />
        )
      })}
      <WaitingGroups groups={waiting} title={title} hint={hint} onOpen={open} />
    </>
  )
}

type WaitingProps = Readonly<{
  groups: readonly FieldGroup[]
  title: (name: string) => string
  hint: string | undefined
  onOpen: (name: string) => void
}>

/** The groups that nobody needs now, each a press away. */
function WaitingGroups({ groups, title, hint, onOpen }: WaitingProps) {
  const { t } = useText()
  if (groups.length === 0) return null
  return (
    <div className="group waiting" role="group" aria-label={t('forms.add')}>
      <span className="mut">{t('forms.add')}</span>
      {groups.map(({ name }) => (
        <Button
          key={name}
          kind="quiet"
          onPress={() => {
            onOpen(name)
          }}
        >
          {title(name)}
        </Button>
      ))}
      {hint !== undefined && <small className="mut">{hint}</small>}
    </div>
  )
}

/** Which groups stand on the screen, and which of them are typed in. */
function useGroups(groups: readonly FieldGroup[], isRead: boolean) {
  const { store } = useFormContext()
  const [asked, setAsked] = useState<readonly string[]>([])
  const wanted = use(NavigationContext)?.wanted?.field
  // One text, so that the groups are drawn again only when another field begins or ends to hold something.
  const filled = useStore(store, () => groups.flatMap(({ fields }) => filledFields(store, fields)).join(' ')).split(' ')
  const wrong = useStore(store.rest, () => Object.keys(store.atRest.problems).join(' ')).split(' ')
  const isIn = (path: string | undefined, { fields }: FieldGroup) =>
    fields.some((field) => path === field || path?.startsWith(`${field}.`) === true)
  const isAsked = (group: FieldGroup) => asked.includes(group.name) || isIn(wanted, group)
  const isFilled = ({ fields }: FieldGroup) => fields.some((field) => filled.includes(field))
  return {
    filled,
    ask: (name: string) => {
      setAsked((before) => [...before, name])
    },
    isShown: (group: FieldGroup) =>
      isFilled(group) || (group.onlyFilled !== true && (group.isOptional !== true || isAsked(group))),
    isTypedIn: (group: FieldGroup) => !isRead || isAsked(group) || wrong.some((path) => isIn(path, group)),
  }
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
