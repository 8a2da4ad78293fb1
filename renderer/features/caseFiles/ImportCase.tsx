import type { ReactNode } from 'react'
import type { FieldProblem } from '../../../shared/contract/exchange.ts'
import type { CaseId } from '../../../shared/contract/ids.ts'
import type { Alike } from '../../../shared/contract/search.ts'
import { ApiError } from '../../api/client.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { AlikeFilesList, AlikePeopleList } from '../../parts/AlikeList.tsx'
import { OpenedFileButton } from '../../parts/OpenedFileButton.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useStatus } from '../../ui/StatusLine.tsx'
import { namePlaceInFile } from '../../parts/placeInFile.ts'

type ImportParts = Readonly<{ button: ReactNode; outcome: ReactNode }>

/**
 * A file in the exchange form becomes a new case file: the button, and what came of it. Faults are listed by field, and
 * then nothing is stored.
 */
export function useImportCase(): ImportParts {
  const errorText = useErrorText()
  const { go } = useNavigation()
  const { say } = useStatus()
  const load = useCommand('exchange.import')
  // The list may have left the screen before a callback of `mutate` would be called.
  const pick = (known: readonly CaseId[] = [], file: Readonly<{ received?: true }> = {}) =>
    void load.mutateAsync({ known: [...known], ...file, ...(known.length === 0 ? {} : { again: true }) }).then(
      ({ caseId, decisionsLeftOut, actsLeftOut, incomplete: [claim] = [] }) => {
        if (caseId === undefined) return
        if (claim === undefined) go({ screen: 'caseFile', caseId, tab: 'people' })
        else go({ screen: 'caseFile', caseId, tab: 'claims', item: claim })
        if (decisionsLeftOut === true) say('screens.import.decisionsLeftOut')
        else if (actsLeftOut === true) say('screens.import.actsLeftOut')
        if (claim !== undefined) say('screens.import.incomplete')
      },
      () => undefined,
    )
  return {
    button: (
      <ImportActs
        isBusy={load.isPending}
        onPick={(file) => {
          pick([], file)
        }}
      />
    ),
    outcome: (
      <>
        {load.error !== null && <Notice tone="bad">{errorText(load.error)}</Notice>}
        {load.data?.outcome === 'refused' && <Problems problems={load.data.problems} />}
        {load.data?.alike !== undefined && (
          <AlikeToImport alike={load.data.alike} isBusy={load.isPending} onImport={pick} onCancel={load.reset} />
        )}
      </>
    ),
  }
}

type ActsProps = Readonly<{ isBusy: boolean; onPick: (file: Readonly<{ received?: true }>) => void }>

/** Imports a file that is chosen, or the one that the program was opened with. */
function ImportActs({ isBusy, onPick }: ActsProps) {
  const { t } = useText()
  return (
    <>
      <Button
        isDisabled={isBusy}
        onPress={() => {
          onPick({})
        }}
      >
        {t('screens.import.button')}
      </Button>
      <OpenedFileButton
        kind="exchange"
        isDisabled={isBusy}
        onPress={() => {
          onPick({ received: true })
        }}
      />
    </>
  )
}

type AlikeProps = Readonly<{
  alike: Alike
  isBusy: boolean
  onImport: (known: readonly CaseId[]) => void
  onCancel: () => void
}>

/** What is there already and may be the same, before a second file is opened. */
function AlikeToImport({ alike: { files, people }, isBusy, onImport, onCancel }: AlikeProps) {
  const { t } = useText()
  return (
    <Notice tone="warn">
      {files.length > 0 && t('search.alike.files')}
      <AlikeFilesList files={files} />
      {people.length > 0 && t('search.alike.people', { count: people.length })}
      <AlikePeopleList people={people} />
      <div className="actions">
        <Button
          isDisabled={isBusy}
          onPress={() => {
            onImport([...files.map(({ id }) => id), ...people.map(({ caseId }) => caseId)])
          }}
        >
          {t('screens.import.allTheSame')}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          {t('screens.cancel')}
        </Button>
      </div>
    </Notice>
  )
}

function Problems({ problems }: Readonly<{ problems: readonly FieldProblem[] }>) {
  const text = useText()
  const errorText = useErrorText()
  const { t } = text
  return (
    <Notice tone="bad">
      <table className="gap">
        <caption>{t('screens.import.refused', { count: problems.length })}</caption>
        <thead>
          <tr>
            <th>{t('screens.import.field')}</th>
            <th>{t('screens.import.problem')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem, at) => (
            <tr key={`${problem.field} ${problem.code} ${String(at)}`}>
              <td>
                {namePlaceInFile(problem.field, text)}
                {problem.field !== '' && (
                  <div className="mut">
                    <code>{problem.field}</code>
                  </div>
                )}
              </td>
              <td>{errorText(new ApiError(problem))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Notice>
  )
}
