import type { ReactNode } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useSession } from '../../api/session.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { freeId } from './freeId.ts'

type Props = Readonly<{
  file: CaseFileView
  item: string | undefined
  tab: 'claims' | 'decisions'
  render: (file: CaseFileView, claim: string) => ReactNode
}>

/** The claims of the file: one opens at once, several are chosen from a short list above. */
export function ClaimsTab({ file, item, tab, render }: Props) {
  const { t, pick } = useText()
  const session = useSession()
  const { go } = useNavigation()
  const ids = file.claims.map((view) => view.claim.id)
  const current = item ?? ids[0]
  const isWriter = file.writable && session.holds('prosecutor') && tab === 'claims'
  function show(claim: string): void {
    go({ screen: 'caseFile', caseId: file.id, tab, item: claim })
  }
  const label = (claimant: string) => pick(file.people.find((person) => person.id === claimant)?.label)
  return (
    <>
      {(ids.length > 1 || isWriter) && (
        <div className="claimPick" role="group" aria-label={t('screens.claim.list')}>
          {file.claims.map((view) => (
            <button
              key={view.claim.id}
              type="button"
              aria-pressed={view.claim.id === current}
              onClick={() => {
                show(view.claim.id)
              }}
            >
              {label(view.claim.claimant)} <span className="mut">{t(`screens.stage.${view.stage}`)}</span>
            </button>
          ))}
          {isWriter && (
            <Button
              onPress={() => {
                show(freeId('c', ids))
              }}
            >
              {t('screens.claim.new')}
            </Button>
          )}
        </div>
      )}
      {current === undefined ? (
        <p className="empty">{t(tab === 'claims' ? 'screens.claim.none' : 'screens.decision.none')}</p>
      ) : (
        render(file, current)
      )}
    </>
  )
}
