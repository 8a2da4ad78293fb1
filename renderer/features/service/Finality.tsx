import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import type { ServiceView } from '../../../shared/contract/service.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { FindingList } from '../../parts/findings/FindingList.tsx'
import { nameOfItem } from '../../parts/paperItem.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Annul } from './Annul.tsx'
import { Appeals } from './Appeals.tsx'
import { ConfirmDay } from './ConfirmDay.tsx'
import { Recall } from './Recall.tsx'

type Props = Readonly<{ file: CaseFileView; view: ClaimView; service: ServiceView }>

/** Finality and enforceability: what the rules propose, sentence by sentence, and what was confirmed; with the acts that come next. */
export function Finality({ file, view, service }: Props) {
  const { t, date } = useText()
  const { acts } = view
  const { finality, enforceability } = service
  return (
    <div className="finality">
      <Appeals file={file} view={view} service={service} />
      <p>
        {finality.recorded !== undefined && <b>{t('service.recordedFinal', { day: date(finality.recorded) })} </b>}
        <Sentences of={finality.sentences} />
      </p>
      {finality.recorded !== undefined && (
        <p>
          {enforceability.recorded !== undefined && (
            <b>{t('service.recordedEnforceable', { day: date(enforceability.recorded) })} </b>
          )}
          <Sentences of={enforceability.sentences} />
        </p>
      )}
      {enforceability.findings.length > 0 && (
        <FindingList
          title={t('service.lacking')}
          findings={enforceability.findings}
          file={file}
          claim={view.claim}
          clear={null}
        />
      )}
      <div className="actions">
        {acts.includes('serve') && <ServeAct file={file} view={view} />}
        {acts.includes('becomeFinal') && finality.day !== undefined && (
          <ConfirmDay file={file} view={view} act="becomeFinal" proposed={finality.day} />
        )}
        {acts.includes('becomeEnforceable') && enforceability.day !== undefined && (
          <ConfirmDay file={file} view={view} act="becomeEnforceable" proposed={enforceability.day} />
        )}
        {enforceability.recorded !== undefined && view.outside === undefined && (
          <Extract file={file} claim={view.claim.id} />
        )}
        {acts.includes('recallEnforceability') && <Recall file={file} view={view} act="recallEnforceability" />}
        {acts.includes('recallFinality') && <Recall file={file} view={view} act="recallFinality" />}
        {acts.includes('annul') && <Annul file={file} view={view} act="annul" />}
      </div>
    </div>
  )
}

function Sentences({ of }: Readonly<{ of: ServiceView['finality']['sentences'] }>) {
  const { pick } = useText()
  return of.map((sentence) => pick(sentence)).join(' ')
}

/** Whether all are served the law says; a person confirms it. */
function ServeAct({ file, view }: Omit<Props, 'service'>) {
  const { t } = useText()
  const errorText = useErrorText()
  const serve = useCommand('claim.serve')
  return (
    <>
      {serve.error !== null && <Notice tone="bad">{errorText(serve.error)}</Notice>}
      <Button
        kind="primary"
        isDisabled={serve.isPending}
        onPress={() => {
          serve.mutate({ caseId: file.id, revision: file.revision, claim: view.claim.id })
        }}
      >
        {t('service.serve')}
      </Button>
    </>
  )
}

/** The way to the certified extract with the clause. */
function Extract({ file, claim }: Readonly<{ file: CaseFileView; claim: string }>) {
  const { t } = useText()
  const { go } = useNavigation()
  return (
    <Button
      kind="primary"
      onPress={() => {
        const item = nameOfItem({ kind: 'enforceable-extract', subject: { claim } })
        go({ screen: 'caseFile', caseId: file.id, tab: 'papers', item }, 'paper.make')
      }}
    >
      {t('service.extract')}
    </Button>
  )
}
