import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { expect, test } from 'vitest'
import { ProceedingsFields } from '../../../renderer/features/caseFile/ProceedingsFields.tsx'
import { EvidenceFields } from '../../../renderer/features/caseFile/EvidenceFields.tsx'
import { personBlocks } from '../../../renderer/features/caseFile/personBlocks.tsx'
import { SealFields } from '../../../renderer/features/caseFile/SealFields.tsx'
import { ClaimFacts } from '../../../renderer/features/claim/ClaimFacts.tsx'
import { Ledger } from '../../../renderer/features/claim/Ledger.tsx'
import { OpenHead } from '../../../renderer/features/claim/OpenHead.tsx'
import { Composer } from '../../../renderer/features/decision/compose/Composer.tsx'
import { DecisionFields } from '../../../renderer/features/decision/DecisionFields.tsx'
import { claimForm } from '../../../renderer/forms/claim.ts'
import { decisionAnswers, decisionForm } from '../../../renderer/forms/decision.ts'
import { evidenceForm } from '../../../renderer/forms/evidence.ts'
import { FieldGroups } from '../../../renderer/forms/FieldGroups.tsx'
import type { Form } from '../../../renderer/forms/form.ts'
import { FormContext, type FormContextValue } from '../../../renderer/forms/formContext.ts'
import { FormStore } from '../../../renderer/forms/formStore.ts'
import { columnOf, listFieldPaths } from '../../../renderer/forms/paths.ts'
import { personForm } from '../../../renderer/forms/person.ts'
import { proceedingsForm } from '../../../renderer/forms/proceedings.ts'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { caseId } from '../../../shared/contract/ids.ts'
import { calculation, claim } from '../../../shared/domain/caseFile/claim.ts'
import { decision } from '../../../shared/domain/caseFile/decision.ts'
import { evidence } from '../../../shared/domain/caseFile/evidence.ts'
import { person } from '../../../shared/domain/caseFile/person.ts'
import { proceedings } from '../../../shared/domain/caseFile/proceedings.ts'
import { exampleOf } from '../../support/exampleOf.ts'
import { screenMessages } from '../renderer/screenText.ts'

const SOMEBODY = { id: 'x1', role: 'defendant', label: { cnr: 'Neko', en: 'Somebody' } }

const CHARGES = [
  { law: 'KZ CG', article: '444' },
  { law: 'KZ CG', article: '444a' },
]

/** What the screen of a form is drawn as for a stored record. */
function pageOf<Typed extends object, Domain extends object>(
  form: Form<Typed, Domain>,
  whole: Domain,
  screen: ReactNode,
): string {
  const store = new FormStore(form, { stored: form.toForm(whole), before: whole })
  const value = { store, isReadOnly: false, people: [SOMEBODY], offences: CHARGES } as unknown as FormContextValue
  const asking = createElement(QueryClientProvider, { client: new QueryClient() }, screen)
  const page = createElement(FormContext, { value }, asking)
  return renderToStaticMarkup(createElement(I18nextProvider, { i18n: screenMessages('cnr') }, page))
}

/** The fields, by their paths without rows, that the screen shows for a record in which nothing is left out. */
function fieldsShown(...of: Parameters<typeof pageOf>): readonly string[] {
  const names = [...pageOf(...of).matchAll(/data-field="([^"]+)"/g)].map(([, path]) => columnOf(path ?? ''))
  return [...new Set(names.map((path) => path.replace(/\.(?:cnr|en)$/, '')))]
}

function expectAll(form: Form<object, object>, shown: readonly string[]): void {
  expect(listFieldPaths(form.table).filter((path) => !shown.includes(path))).toEqual([])
}

const anyForm = <Typed extends object, Domain extends object>(form: Form<Typed, Domain>) =>
  form as unknown as Form<object, object>

test('every field of the evidence', () => {
  const shown = fieldsShown(anyForm(evidenceForm), evidence.parse(exampleOf(evidence)), createElement(EvidenceFields))
  expectAll(anyForm(evidenceForm), shown)
})

test('every field of the proceedings', () => {
  const whole = proceedings.parse(exampleOf(proceedings))
  const screen = createElement(ProceedingsFields, { isNew: false })
  expectAll(anyForm(proceedingsForm), fieldsShown(anyForm(proceedingsForm), whole, screen))
})

test('every field of a person, whatever the role', () => {
  const whole = person.parse(exampleOf(person))
  const { sealed, open } = personBlocks('witness', { id: 'c1', revision: 1, people: [] } as unknown as CaseFileView)
  const screen = [
    createElement(SealFields, { key: 'seal', role: 'witness', isStoredSealed: false }),
    createElement(FieldGroups, { key: 'sealed', groups: sealed }),
    createElement(FieldGroups, { key: 'open', groups: open }),
  ]
  expectAll(anyForm(personForm), fieldsShown(anyForm(personForm), { ...whole, sealed: true }, screen))
})

test('every field of a claim, by whatever method its heads are calculated', () => {
  const screen = [
    createElement(OpenHead, {
      key: 'head',
      index: 0,
      file: NO_FILE,
      today: '2026-06-15',
      acts: NO_ACTS,
      onDone: () => undefined,
    }),
    createElement(ClaimFacts, { key: 'facts' }),
  ]
  const shown = calculation.options.flatMap((_method, branch) => {
    const whole = claim.parse(exampleOf(claim, branch))
    const several = { ...whole, respondents: ['x1', 'x2'] }
    return fieldsShown(anyForm(claimForm), several, screen)
  })
  expectAll(anyForm(claimForm), shown)
})

test('every field of a decision', () => {
  const asked = claim.parse(exampleOf(claim, 6))
  const heads = [
    { id: 'h1', amountCents: 500, code: 'M01' },
    { id: 'h2', amountCents: null, code: 'R01' },
  ].map((part) => ({ ...asked.heads[0], ...part }))
  const whole = claim.parse({ ...asked, heads })
  const item = decision.parse(exampleOf(decision)).heads[0]
  const given = {
    ...decision.parse(exampleOf(decision)),
    heads: [
      { ...item, head: 'h1', awardedCents: 200, referredCents: 300 },
      { ...item, head: 'h2', awardedCents: 0, granted: false },
    ],
  }
  const answers = decisionAnswers(whole, decision.parse(given), '2026-06-15')
  // As the court decides by its own choice: where the law leaves none, the tests of the statute are not asked.
  const convicted = { ...proceedings.parse(exampleOf(proceedings)), plea: false, verdict: undefined }
  const screen = [
    createElement(DecisionFields, {
      key: 'heads',
      file: {
        id: caseId.parse('0'.repeat(32)),
        evidence: [],
        people: [],
        case: convicted,
      },
      claim: { ...whole, withdrawn: undefined, respondents: ['x1', 'x2'] },
      judge: 'Neko',
    }),
    createElement(Composer, { key: 'text', claim: whole, preview: undefined, decision: undefined }),
  ]
  expectAll(anyForm(decisionForm), fieldsShown(anyForm(decisionForm), answers, screen))
})

const NO_FILE = { evidence: [], case: { offences: [] } }
const nothing = () => undefined
const NO_ACTS = { insert: nothing, duplicate: nothing, move: nothing, remove: nothing }

test('a claim of 500 heads is read: no field of any, and of the rows only those that may be seen', () => {
  const whole = claim.parse(exampleOf(claim, 6))
  const [head] = whole.heads
  const heads = Array.from({ length: 500 }, (_, at) => ({ ...head, id: `h${String(at)}` }))
  const screen = createElement(Ledger, { file: NO_FILE, today: '2026-06-15' })
  const html = pageOf(claimForm, claim.parse({ ...whole, heads }), screen)
  expect(html).not.toMatch(/<(?:input|select|textarea)/)
  expect(html).toContain('aria-rowcount="501"')
  const rows = html.match(/class="closedHead"/g)?.length ?? 0
  expect(rows).toBeGreaterThanOrEqual(20)
  expect(rows).toBeLessThanOrEqual(60)
})
