import { use, useState, type ReactNode } from 'react'
import {
  Button,
  ComboBox,
  ComboBoxStateContext,
  FieldError,
  Input,
  type Key,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components'
import { foldKey } from '../../shared/text/fold.ts'
import type { Option } from './SelectField.tsx'

type Props = Readonly<{
  label: string
  /** The row of a list it stands in, said where the eye sees it by the place. */
  row?: string | undefined
  value: string
  options: readonly Option[]
  onChange: (value: string) => void
  /** The name of the button that opens the whole list. */
  openLabel: string
  /** Said where nothing typed is found. */
  emptyLabel: string
  placeholder?: string | undefined
  error?: string | undefined
  hint?: string | undefined
  hideLabel?: boolean
  isReadOnly?: boolean
  /** The list opens only once something is typed, or by its button and the arrow key. */
  waitsForTyping?: boolean | undefined
  field?: string | undefined
  /** What is not in the list may be typed by its name and stands as typed. */
  isOpen?: boolean
}>

/** One of a long list, found by typing a part of it in any spelling or script; else only what `isOpen` lets stand. */
export function ComboField(props: Props) {
  const { label, options, error, hint, hideLabel = false, isReadOnly = false } = props
  return (
    <ComboBox
      className={error === undefined ? 'field' : 'field wrong'}
      defaultItems={options}
      {...useChoice(props)}
      defaultFilter={contains}
      menuTrigger={props.waitsForTyping === true ? 'input' : 'focus'}
      allowsEmptyCollection
      isReadOnly={isReadOnly}
      isInvalid={error !== undefined}
    >
      <Label className={hideLabel ? 'unseen' : ''}>
        {label}
        {props.row !== undefined && <span className="unseen">, {props.row}</span>}
      </Label>
      <OnlyMatch>
        <Input data-field={props.field} placeholder={props.placeholder ?? ''} spellCheck={false} maxLength={200} />
        {!isReadOnly && (
          <Button className="comboButton" aria-label={props.openLabel}>
            ▾
          </Button>
        )}
      </OnlyMatch>
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="problem">{error}</FieldError>
      <Popover className="popover wide">
        <ListBox className="menu" renderEmptyState={() => <div className="mut option">{props.emptyLabel}</div>}>
          {(option: Readonly<{ value: string; label: string }>) => (
            <ListBoxItem id={option.value} textValue={option.label} className="option">
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

// In an open list the text typed stands until it is left: what names an entry of the list becomes that entry.
function useChoice({ value, options, onChange, isOpen = false }: Props) {
  const [typed, setTyped] = useState<string>()
  const listed = options.find((option) => option.value === value)
  const choose = (key: Key | null) => {
    if (key !== null) setTyped(undefined)
    onChange(key === null ? (isOpen ? (typed ?? '').trim() : '') : String(key))
  }
  if (!isOpen) return { value: value === '' ? null : value, onChange: choose }
  return {
    allowsCustomValue: true,
    value: listed?.value ?? null,
    inputValue: typed ?? listed?.label ?? value,
    onChange: choose,
    onInputChange: setTyped,
    onBlur: () => {
      if (typed === undefined) return
      const named = options.find((option) => foldKey(option.label) === foldKey(typed))
      onChange(named?.value ?? typed.trim())
      setTyped(undefined)
    },
  }
}

// Enter takes what is found where only one is left, without a step into the list.
function OnlyMatch({ children }: Readonly<{ children: ReactNode }>) {
  const state = use(ComboBoxStateContext)
  return (
    <div
      className="combo"
      onKeyDownCapture={(event) => {
        const only = state?.isOpen === true && state.collection.size === 1 ? state.collection.getFirstKey() : null
        if (event.key !== 'Enter' || state === null || only === null) return
        event.preventDefault()
        event.stopPropagation()
        // The new choice closes the list; what is chosen already only comes back in place of what was typed.
        if (state.value === only) state.revert()
        else state.setValue(only)
      }}
    >
      {children}
    </div>
  )
}

function contains(text: string, typed: string): boolean {
  return foldKey(typed)
    .split(' ')
    .every((word) => foldKey(text).includes(word))
}
