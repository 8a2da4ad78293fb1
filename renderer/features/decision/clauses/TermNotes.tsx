import { useMemo } from 'react'
import type { OwnText } from '../../../../shared/domain/caseFile/ownText.ts'
import {
  findMissingTerms,
  findUnusualTerms,
  replaceTerm,
  type Term,
} from '../../../../shared/domain/decision/glossary.ts'
import { editPair } from '../../../../shared/domain/decision/pairState.ts'
import { useChannel } from '../../../api/useChannel.ts'
import { useSettled } from '../../../api/useSettled.ts'
import { useFormContext, useTyped } from '../../../forms/formContext.ts'
import { withValue } from '../../../forms/paths.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { Tag } from '../../../ui/Tag.tsx'

const PAUSE_MS = 250
const MOST_PROPOSED = 6

/** What the court has added to the glossary. */
function useOfficeTerms(): readonly Term[] {
  const { data } = useChannel('term.list', {})
  return useMemo(() => (data?.terms ?? []).map(({ cnr, en }) => ({ term: { cnr, en }, unusual: [] })), [data])
}

/** Terms of the field at a pair of texts: an unusual English one is marked and replaced by a click, the missing ones are proposed. */
export function TermNotes({ path }: Readonly<{ path: string }>) {
  const { t, script } = useText()
  const { store, isReadOnly } = useFormContext()
  const typed = useTyped(path) as OwnText
  const pair = useSettled(typed, PAUSE_MS)
  const ofOffice = useOfficeTerms()
  const unusual = useMemo(() => findUnusualTerms(pair, ofOffice), [pair, ofOffice])
  const missing = useMemo(() => findMissingTerms(pair, ofOffice).slice(0, MOST_PROPOSED), [pair, ofOffice])
  if (isReadOnly || (unusual.length === 0 && missing.length === 0)) return null
  const change = (next: OwnText) => {
    store.act((all) => withValue(all, path, next), `${path}.en`, `${path}.en`)
  }
  return (
    <div className="staleNote termNotes">
      {unusual.map((one) => (
        <span key={one.written}>
          <Tag tone="warn">{t('screens.terms.unusual', { written: one.written })}</Tag>
          <Button
            kind="quiet"
            onPress={() => {
              change({ ...typed, en: replaceTerm(typed.en, one) })
            }}
          >
            {t('screens.terms.replace', { usual: one.term.en })}
          </Button>
        </span>
      ))}
      {missing.length > 0 && <span className="mut">{t('screens.terms.proposed')}</span>}
      {missing.map(({ cnr, en }) => (
        <Button
          key={en}
          kind="quiet"
          label={t('screens.terms.insertOf', { term: script(cnr), usual: en })}
          onPress={() => {
            change(editPair(typed, 'en', typed.en.trim() === '' ? en : `${typed.en.trimEnd()} ${en}`))
          }}
        >
          <span lang="en">{en}</span>
        </Button>
      ))}
    </div>
  )
}
