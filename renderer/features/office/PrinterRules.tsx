import { useState } from 'react'
import type { Output } from '../../../shared/contract/channels.ts'
import type { PrinterRule } from '../../../shared/contract/printers.ts'
import { PRINT_KINDS, SIDES, type PrintKind } from '../../../shared/domain/papers/printKind.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SelectField, type Option } from '../../ui/SelectField.tsx'

type Entry = Output<'printer.list'>[number]

/** What a printer prints and how; each change holds at once. */
export function PrinterRules({ printer: { name, rules: decided, offers } }: Readonly<{ printer: Entry }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const decide = useCommand('printer.setRules')
  // What was chosen is seen before it has come back.
  const [rules, show] = useState<readonly PrinterRule[]>(decided)
  const set = (kind: PrintKind, rule: PrinterRule | undefined) => {
    const others = rules.filter((one) => one.kind !== kind)
    const next = rule === undefined ? others : [...others, rule]
    show(next)
    decide.mutate(
      { printer: name, rules: next },
      {
        onError: () => {
          show(decided)
        },
      },
    )
  }
  return (
    <>
      <ul className="plainList stack printerRules">
        {PRINT_KINDS.map((kind) => (
          <li key={kind}>
            <Rule
              kind={kind}
              rule={rules.find((one) => one.kind === kind)}
              offers={offers}
              printer={name}
              isBusy={decide.isPending}
              onChange={(rule) => {
                set(kind, rule)
              }}
            />
          </li>
        ))}
      </ul>
      {offers.sides.length === 0 && offers.trays.length === 0 && (
        <p className="mut">{t('screens.office.printers.silent')}</p>
      )}
      {decide.error !== null && <Notice tone="bad">{errorText(decide.error)}</Notice>}
    </>
  )
}

type Props = Readonly<{
  kind: PrintKind
  rule: PrinterRule | undefined
  offers: Entry['offers']
  printer: string
  isBusy: boolean
  onChange: (rule: PrinterRule | undefined) => void
}>

function Rule({ kind, rule, offers, printer, isBusy, onChange }: Props) {
  const { t } = useText()
  const name = t(`screens.office.printers.kind.${kind}`)
  return (
    <>
      <Checkbox
        label={name}
        row={printer}
        isChecked={rule !== undefined}
        isDisabled={isBusy}
        onChange={(isChosen) => {
          onChange(isChosen ? { kind } : undefined)
        }}
      />
      {rule !== undefined && (
        <div className="fieldGrid wide">
          <Choice
            label={t('screens.office.printers.sides')}
            row={`${name}, ${printer}`}
            value={rule.sides}
            options={offers.sides.map((side) => ({ value: side, label: t(`screens.office.printers.side.${side}`) }))}
            isBusy={isBusy}
            onChange={(sides) => {
              onChange(ruleWith(rule, { sides }))
            }}
          />
          <Choice
            label={t('screens.office.printers.tray')}
            row={`${name}, ${printer}`}
            value={rule.tray}
            options={offers.trays.map((tray) => ({ value: tray, label: nameOfTray(t, tray) }))}
            isBusy={isBusy}
            onChange={(tray) => {
              onChange(ruleWith(rule, { tray }))
            }}
          />
        </div>
      )}
    </>
  )
}

const NAMED_TRAYS = ['auto', 'manual', 'main', 'envelope', 'by-pass-tray'] as const

/** A tray as PWG 5101.1 names it, in words where it is one of the usual ones. */
function nameOfTray(t: ReturnType<typeof useText>['t'], tray: string): string {
  const named = NAMED_TRAYS.find((one) => one === tray)
  const [, number] = /^tray-(\d+)$/.exec(tray) ?? []
  if (named !== undefined) return t(`screens.office.printers.trays.${named}`)
  return number === undefined ? tray : t('screens.office.printers.trays.numbered', { number })
}

/** A rule with one choice made anew; without one its driver decides. */
function ruleWith(
  rule: PrinterRule,
  choice: Readonly<{ sides?: string | undefined; tray?: string | undefined }>,
): PrinterRule {
  const { kind } = rule
  const { sides, tray } = { ...rule, ...choice }
  const side = SIDES.find((one) => one === sides)
  return { kind, ...(side === undefined ? {} : { sides: side }), ...(tray === undefined ? {} : { tray }) }
}

type ChoiceProps = Readonly<{
  label: string
  row: string
  value: string | undefined
  options: readonly Option[]
  isBusy: boolean
  onChange: (value: string | undefined) => void
}>

/** One of what the driver offers, or what the printer is set to; nothing where it offers nothing. */
function Choice({ value, options, isBusy, onChange, ...words }: ChoiceProps) {
  const { t } = useText()
  if (options.length === 0) return null
  return (
    <SelectField
      {...words}
      value={value ?? ''}
      empty={t('screens.office.printers.asSet')}
      options={options}
      isDisabled={isBusy}
      onChange={(chosen) => {
        onChange(chosen === '' ? undefined : chosen)
      }}
    />
  )
}
