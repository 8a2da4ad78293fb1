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
  const current = item ?? stored[0] ?? unsaved[0]
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
              onPress={() => {
                show(findFreeId('c', [...stored, ...unsaved]))
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
