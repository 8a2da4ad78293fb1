import type { ReactNode } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { findFreeId } from '../../forms/freeId.ts'
import { useUnsaved } from '../../forms/useUnsaved.ts'

type Props = Readonly<{
  file: CaseFileView
  item: string | undefined
  tab: 'claims' | 'decisions'
  render: (file: CaseFileView, claim: string) => ReactNode
}>

/** The claims of the file: one opens at once, several are chosen from a short list above. */
export function ClaimsTab({ file, item, tab, render }: Props) {
  const { t } = useText()
  const { go } = useNavigation()
  const stored = file.claims.map((view) => view.claim.id)
  const mayAdd = file.acts.includes('addClaim') || file.acts.includes('fileClaim')
  const isWriter = mayAdd && tab === 'claims'
  const typed = useUnsaved(file.id, 'claim', stored)
  const isNew = item !== undefined && !stored.includes(item) && !typed.includes(item)
  const unsaved = isWriter ? [...typed, ...(isNew ? [item] : [])] : []
  // A claim that is not saved yet has no decision.
  const wanted = tab === 'claims' || stored.some((id) => id === item) ? item : undefined
  const current = wanted ?? stored[0] ?? unsaved[0]
  function show(claim: string): void {
    go({ screen: 'caseFile', caseId: file.id, tab, item: claim })
  }
  return (
    <>
      {(stored.length > 1 || isWriter) && (
        <div className="claimPick" role="group" aria-label={t('screens.claim.list')}>
          <ClaimButtons file={file} current={current} onChoose={show} />
          {unsaved.map((id) => (
            <PickButton
              key={id}
              isChosen={current === id}
              onPress={() => {
                show(id)
              }}
            >
              {t('forms.unsaved')}
            </PickButton>
          ))}
          {isWriter && (
            <Button
              act={t('screens.claim.new')}
              onPress={() => {
                show(findFreeId('c', [...stored, ...unsaved]))
              }}
            >
              {t('screens.claim.new')}
            </Button>
          )}
        </div>
      )}
      {current === undefined ? <NoClaim file={file} tab={tab} /> : render(file, current)}
    </>
  )
}

/** Where there is no claim: what belongs here, and on the tab of decisions the way to where it is made. */
function NoClaim({ file, tab }: Readonly<{ file: CaseFileView; tab: 'claims' | 'decisions' }>) {
  const { t } = useText()
  const { go } = useNavigation()
  if (tab === 'claims') return <p className="empty">{t('screens.claim.none')}</p>
  return (
    <div className="empty">
      <p>{t('screens.decision.none')}</p>
      <Button
        onPress={() => {
          go({ screen: 'caseFile', caseId: file.id, tab: 'claims' })
        }}
      >
        {t('screens.decision.openClaims')}
      </Button>
    </div>
  )
}

type ButtonsProps = Readonly<{ file: CaseFileView; current: string | undefined; onChoose: (claim: string) => void }>

function ClaimButtons({ file, current, onChoose }: ButtonsProps) {
  const { t, pick } = useText()
  return file.claims.map(({ claim, stage }) => (
    <PickButton
      key={claim.id}
      isChosen={claim.id === current}
      onPress={() => {
        onChoose(claim.id)
      }}
    >
      {pick(file.people.find((person) => person.id === claim.claimant)?.label)}{' '}
      <span className="mut">{t(`screens.stage.${stage}`)}</span>
    </PickButton>
  ))
}

type PickProps = Readonly<{ isChosen: boolean; onPress: () => void; children: ReactNode }>

function PickButton({ isChosen, onPress, children }: PickProps) {
  return (
    <button type="button" aria-pressed={isChosen} onClick={onPress}>
      {children}
    </button>
  )
}
