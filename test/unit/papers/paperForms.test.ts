import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, test } from 'vitest'
import { PaperAsked } from '../../../renderer/forms/papers/PaperAsked.tsx'
import { FormContext, type FormContextValue } from '../../../renderer/forms/formContext.ts'
import { FormStore } from '../../../renderer/forms/formStore.ts'
import { PAPER_FORMS } from '../../../renderer/forms/paper.ts'
import { PAPER_KINDS, paperRowOf, variantsOf, type PaperKind } from '../../../shared/domain/papers/paperKinds.ts'
import { LANGUAGES, type Language } from '../../../shared/text/language.ts'
import { screenMessages, screenText } from '../renderer/screenText.ts'

const SOMEBODY = { id: 's1', role: 'successor', label: { cnr: 'Neko', en: 'Somebody' } }
const MESSAGES = new Map(LANGUAGES.map((language) => [language, screenMessages(language)]))

/** What is asked for a kind, as its maker sees it with every language ticked. */
function drawn(kind: PaperKind, language: Language): string {
  const form = PAPER_FORMS[kind]
  const typed = { ...form.empty, variants: [...variantsOf(kind)], large: true }
  const store = new FormStore(form, { stored: typed, before: {} })
  const value = { store, isReadOnly: false, people: [SOMEBODY] } as unknown as FormContextValue
  const asked = createElement(FormContext, { value }, createElement(PaperAsked, { kind }))
  const i18n = MESSAGES.get(language) ?? screenMessages(language)
  return renderToStaticMarkup(createElement(I18nextProvider, { i18n }, asked))
}

/** The labels of what is ticked. */
function ticked(page: string): readonly string[] {
  const boxes = [...page.matchAll(/<input id="([^"]+)" type="checkbox"[^>]* checked=""/g)].map(([, id = '']) => id)
  return boxes.map((id) => new RegExp(`<label for="${id}">([^<]+)`).exec(page)?.[1] ?? '')
}

describe.each(PAPER_KINDS)('%s', (kind) => {
  test.each(LANGUAGES)('is asked for on the screen in each language it has, and in large print, in %s', (language) => {
    const { t } = screenText(language)
    const page = drawn(kind, language)
    expect(ticked(page)).toEqual([
      ...variantsOf(kind).map((variant) => t(`papers.variant.${variant}`)),
      t('forms.paper.large'),
    ])
    const fields = new Set([...page.matchAll(/data-field="([^".]+)/g)].map(([, name]) => name))
    for (const name of paperRowOf(kind).asks) expect(fields).toContain(name)
  })

  test('is sent for in the languages and the print that were ticked', () => {
    const form = PAPER_FORMS[kind]
    for (const variants of [variantsOf(kind), ...variantsOf(kind).map((variant) => [variant])]) {
      const typed = { ...form.empty, variants: [...variants], large: true }
      expect(form.readForm(typed, {}).value).toMatchObject({ variants, large: true })
    }
  })
})
