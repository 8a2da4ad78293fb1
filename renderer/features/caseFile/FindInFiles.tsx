import { useState } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { keepSought } from '../../api/sought.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'

const SHORTEST = 2
const PAGES = ['page' as const]

type Props = Readonly<{ file: CaseFileView; onOpen: (evidence: string, file: string, page: number) => void }>

/** Words in the attached files of the case file; a page that has them is opened. */
export function FindInFiles({ file, onOpen }: Props) {
  const { t, pick } = useText()
  const [words, setWords] = useState('')
  const asked = words.trim().length < SHORTEST ? undefined : { caseId: file.id, typed: words.trim(), kinds: PAGES }
  const { data } = useChannel('search.inFile', asked, { keepPrevious: true })
  if (!file.attachments.some(({ text }) => text !== undefined)) return null
  const hits = asked === undefined ? [] : (data?.hits ?? [])
  const said = hits.length === 0 ? t('screens.find.none') : t('screens.find.pages', { count: hits.length })
  return (
    <section className="findInFiles" aria-label={t('screens.find.label')}>
      <TextField label={t('screens.find.label')} type="search" value={words} maxLength={100} onChange={setWords} />
      <p className="mut" role="status">
        {asked !== undefined && data !== undefined && said}
      </p>
      <ul className="plainList">
        {hits.map(({ subject: evidence, file: id = '', page = 1, inParts = false, excerpt }) => (
          <li key={`${id} ${String(page)}`}>
            <Button
              kind="quiet"
              onPress={() => {
                keepSought(id, words)
                onOpen(evidence, id, page)
              }}
            >
              {pick(file.evidence.find((one) => one.id === evidence)?.title)}{' '}
              {t(inParts ? 'search.part' : 'search.page', { page })}
            </Button>{' '}
            <span className="mut" translate="no">
              {excerpt}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
