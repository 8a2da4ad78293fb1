import type { Output } from '../../../shared/contract/channels.ts'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ReasonedAct } from '../../parts/ReasonedAct.tsx'

type Props = Readonly<{ file: CaseFileView; person: string; onOpened: (opened: Output<'person.reveal'>) => void }>

/** Opening the sealed cover: takes a reason and is written down (ZKP 122/3). */
export function RevealPerson({ file: { id: caseId, acts }, person, onOpened }: Props) {
  const { t } = useText()
  const { mayReveal } = useSession()
  const reveal = useCommand('person.reveal')
  const mayOpen = mayReveal && acts.includes('reveal')
  return (
    <div className="sealedBox" data-cover>
      <p>
        {t(mayOpen ? 'screens.reveal.covered' : mayReveal ? 'screens.reveal.notAssigned' : 'screens.reveal.notYours')}
      </p>
      {mayOpen && (
        <ReasonedAct
          draft={`${caseId}/act/reveal_${person}`}
          button={t('screens.reveal.button')}
          words={{
            title: t('screens.reveal.title'),
            explain: t('screens.reveal.explain'),
            submit: t('screens.reveal.submit'),
          }}
          isBusy={reveal.isPending}
          error={reveal.error}
          onSubmit={(reason) => reveal.mutateAsync({ caseId, person, reason }).then(onOpened)}
        />
      )}
    </div>
  )
}
