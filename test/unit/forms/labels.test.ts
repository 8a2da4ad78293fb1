import { expect, test } from 'vitest'
import { claimForm } from '../../../renderer/forms/claim.ts'
import { decisionForm } from '../../../renderer/forms/decision.ts'
import { evidenceForm } from '../../../renderer/forms/evidence.ts'
import { isField, type AnyTable } from '../../../renderer/forms/field.ts'
import { listFieldPaths, specAt } from '../../../renderer/forms/paths.ts'
import { returnForm, sendingForm } from '../../../renderer/forms/paper.ts'
import { personForm } from '../../../renderer/forms/person.ts'
import { proceedingsForm } from '../../../renderer/forms/proceedings.ts'
import { rulingForm } from '../../../renderer/forms/ruling.ts'
import { labelOf } from '../../../renderer/forms/useLabel.ts'
import type { MessageKey } from '../../../shared/text/messageKey.ts'
import { messagesIn } from '../i18n/localeFiles.ts'

const FORMS = [claimForm, decisionForm, evidenceForm, personForm, proceedingsForm, rulingForm, sendingForm, returnForm]
const messages = messagesIn('cnr')

test.each(FORMS)('every field of $name has its label, and every choice its word', ({ name, table }) => {
  const wanted = listFieldPaths(table).flatMap((path) => {
    const { control } = specAt(table, path).kind
    const words =
      control.type === 'choice' || control.type === 'ticks'
        ? control.values.map((value) => `${control.words}.${value}`)
        : []
    return [`forms.${name}.${path}`, ...words]
  })
  expect(wanted.length).toBeGreaterThan(5)
  expect(wanted.filter((key) => !messages.has(key))).toEqual([])
})

test.each(FORMS)('no label of $name is left of a field that is gone', ({ name, table }) => {
  const known = new Set(listFieldPaths(table).map((path) => `forms.${name}.${path}`))
  const labels = [...messages.keys()].filter((key) => key.startsWith(`forms.${name}.`))
  const others = ['block', 'rows'].map((group) => `forms.${name}.${group}.`)
  expect(labels.filter((key) => !known.has(key) && !others.some((group) => key.startsWith(group)))).toEqual([])
})

test.each(FORMS)('every list of $name says which row a field stands in', ({ table }) => {
  expect(listsOf(table).filter((list) => !messages.has(`forms.row.${list}`))).toEqual([])
})

test.each(FORMS)(
  'every list of $name has a name as a whole, also one that stands inside a record',
  ({ name, table }) => {
    const known = { t: (key: string) => key, has: (key: string): key is MessageKey => messages.has(key) }
    const labels = listPathsOf(table).map((path) => labelOf(known, name, path).label)
    expect(labels.filter((key) => !messages.has(key))).toEqual([])
  },
)

function listPathsOf(table: AnyTable, above = ''): readonly string[] {
  return Object.entries(table).flatMap(([name, entry]) => {
    if (!isField(entry)) return []
    const { control, inner = {} } = entry.kind
    // What stands in a row is named row by row.
    return control.type === 'rows' ? [`${above}${name}`] : listPathsOf(inner, `${above}${name}.`)
  })
}

function listsOf(table: AnyTable): readonly string[] {
  return Object.entries(table).flatMap(([name, entry]) => {
    if (!isField(entry)) return []
    const { control, inner = {} } = entry.kind
    return [...(control.type === 'rows' ? [name] : []), ...listsOf(inner)]
  })
}
