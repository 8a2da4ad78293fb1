import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { useSession } from '../../api/session.ts'
import { useKeptText } from '../../api/useKeptText.ts'
import { useText } from '../../i18n/useText.ts'
import { TextArea } from '../../ui/Field.tsx'

type Props = Readonly<{ file: Pick<CaseFileView, 'id' | 'case'>; claimId: string }>

/** A judge's own notes on a claim, for whoever deliberates at the court of the file: each sees only their own. */
export function Worksheet({ file, claimId }: Props) {
  const session = useSession()
  if (!session.mayRead('deliberation') || session.person.office !== file.case.court) return null
  return <OwnNotes key={`${file.id}/${claimId}`} place={`${file.id}/worksheet/${claimId}`} />
}

function OwnNotes({ place }: Readonly<{ place: string }>) {
  const { t } = useText()
  const { typed, setTyped } = useKeptText(place)
  return (
    <section className="worksheet" aria-label={t('screens.worksheet.title')}>
      <TextArea
        label={t('screens.worksheet.title')}
        note={<span className="hint">{t('screens.worksheet.explain')}</span>}
        rows={4}
        value={typed}
        onChange={setTyped}
      />
    </section>
  )
}
