import { useState } from 'react'
import type { OrderView } from '../../../shared/contract/order.ts'
import { LANGUAGES } from '../../../shared/text/language.ts'
import { nameOfLanguage } from '../../../shared/text/languageNames.ts'
import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { focusPrinter } from './focusPrinter.ts'

/** The decision in short, for the person it is about, in the language they read. */
export function InShortForm({ order, printer }: Readonly<{ order: OrderView; printer: string | undefined }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const languageOf = useLanguageName()
  const languages = useChannel('print.languages', {})
  const [language, setLanguage] = useState('cnr')
  const print = useCommand('print.inShort')
  function submit(): void {
    if (printer !== undefined && !print.isPending) print.mutate({ orderId: order.id, printer, language })
  }
  return (
    <form
      className="stack"
      aria-label={t('screens.inShort.title')}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <h3>{t('screens.inShort.title')}</h3>
      <SelectField
        label={t('screens.inShort.language')}
        hint={t('screens.inShort.hint')}
        value={language}
        options={(languages.data ?? []).map((tag) => ({ value: tag, label: languageOf(tag) }))}
        field="print.language"
        onChange={setLanguage}
      />
      {print.error !== null && <Notice tone="bad">{errorText(print.error)}</Notice>}
      {print.data !== undefined && <Notice tone="ok">{t('screens.inShort.done')}</Notice>}
      <div className="actions">
        <Button type="submit" isDisabled={printer === undefined || print.isPending} onBlocked={focusPrinter}>
          {print.isPending ? t('screens.print.busy') : t('screens.inShort.submit')}
        </Button>
      </div>
    </form>
  )
}

function useLanguageName(): (tag: string) => string {
  const { t, pick } = useText()
  return (tag) => {
    const own = LANGUAGES.find((language) => language === tag)
    if (own !== undefined) return t(`rules.paper.ownLanguage.${own}`)
    const name = nameOfLanguage(tag)
    return t('screens.inShort.further', { language: name === undefined ? tag : pick(name) })
  }
}
