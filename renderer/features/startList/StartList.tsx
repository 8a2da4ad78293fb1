import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProgressWithStop } from '../../ui/ProgressWithStop.tsx'
import { StartRows } from './StartRows.tsx'
import { useStartList, type StartListState } from './useStartList.ts'
import { useStartWords } from './useStartWords.ts'

/** Decisions that were made before the program was there: an empty table to fill in, and a filled-in one looked through and entered. */
export function StartList() {
  const { t, language } = useText()
  const errorText = useErrorText()
  const state = useStartList(language)
  const template = useCommand('startList.template')
  const error = state.error ?? template.error
  return (
    <Page
      title={t('screens.startList.title')}
      actions={
        <>
          <Button
            isDisabled={state.isBusy}
            onPress={() => {
              template.mutate({ language })
            }}
          >
            {t('screens.startList.template')}
          </Button>
          <Button kind={state.list === undefined ? 'primary' : 'plain'} isDisabled={state.isBusy} onPress={state.load}>
            {t('screens.startList.read')}
          </Button>
        </>
      }
    >
      <p>{t('screens.startList.explain')}</p>
      <p className="mut">{t('screens.startList.guard')}</p>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {state.list !== undefined && <ReadList state={state} />}
    </Page>
  )
}

function ReadList({ state }: Readonly<{ state: StartListState }>) {
  const { t } = useText()
  const { list, rows, wasStopped } = state
  if (list === undefined) return null
  return (
    <section className="stack" aria-label={t('screens.startList.tableOf')}>
      <p>{[t('screens.startList.rows', { count: rows.length }), ...leftOutWords(list.examples, t)].join(' · ')}</p>
      {list.unknown.length > 0 && (
        <Notice tone="warn">{t('screens.startList.unknown', { columns: list.unknown.join(', ') })}</Notice>
      )}
      {rows.length === 0 && <p className="empty">{t('screens.startList.none')}</p>}
      {rows.length > 0 && <Standing state={state} />}
      {wasStopped && <Notice tone="warn">{t('screens.startList.stopped')}</Notice>}
      {rows.length > 0 && <StartRows state={state} />}
    </section>
  )
}

function leftOutWords(examples: number, t: ReturnType<typeof useText>['t']): readonly string[] {
  return examples === 0 ? [] : [t('screens.startList.examples', { count: examples })]
}

/** How many rows are to be entered, were found, have a fault, were entered; the work that runs, or the button that begins it. */
function Standing({ state }: Readonly<{ state: StartListState }>) {
  const { t } = useText()
  const { progress, wanted, done } = state
  return (
    <>
      <p aria-live="polite">{countsOf(state, t).join(' · ')}</p>
      {progress !== undefined && (
        <ProgressWithStop
          label={t(`screens.startList.${progress.work}`)}
          value={progress}
          said={t(progress.work === 'checking' ? 'screens.startList.checked' : 'screens.startList.entered', {
            done: progress.done,
            total: progress.total,
          })}
          stop={t('screens.startList.stop')}
          isStopping={false}
          onStop={state.stop}
        />
      )}
      <div className="actions">
        {wanted.length > 0 && (
          <Button kind="primary" isDisabled={state.isBusy} onPress={state.enter}>
            {t('screens.startList.enter', { count: wanted.length })}
          </Button>
        )}
        {done.size > 0 && <SaveReport state={state} />}
      </div>
    </>
  )
}

function countsOf(
  { rows, checked, done, wanted }: StartListState,
  t: ReturnType<typeof useText>['t'],
): readonly string[] {
  const cameOf = (row: number) => done.get(row) ?? checked.get(row)
  const entered = [...done.values()].filter(({ outcome }) => outcome === 'newFile' || outcome === 'newClaim').length
  const there = rows.filter(({ row }) => cameOf(row)?.outcome === 'there').length
  const refused = rows.filter(({ row, problems }) => problems.length > 0 || cameOf(row)?.outcome === 'refused').length
  return [
    t('screens.startList.summary.ready', { count: wanted.length }),
    ...(entered > 0 ? [t('screens.startList.summary.entered', { count: entered })] : []),
    ...(there > 0 ? [t('screens.startList.summary.there', { count: there })] : []),
    ...(refused > 0 ? [t('screens.startList.summary.refused', { count: refused })] : []),
  ]
}

/** What was done leaves as a file, with why rows were refused. */
function SaveReport({ state }: Readonly<{ state: StartListState }>) {
  const { t, language } = useText()
  const errorText = useErrorText()
  const words = useStartWords()
  const report = useCommand('startList.report')
  const reasons = state.rows.flatMap(({ row, problems }) => {
    const problem = state.done.get(row)?.problem ?? problems[0] ?? state.checked.get(row)?.problem
    return problem === undefined ? [] : [{ row, reason: words.problem(problem).slice(0, 1000) }]
  })
  return (
    <>
      <Button
        isDisabled={report.isPending}
        onPress={() => {
          report.mutate({ language, format: 'xlsx', reasons })
        }}
      >
        {t('screens.startList.save')}
      </Button>
      {report.error !== null && <Notice tone="bad">{errorText(report.error)}</Notice>}
    </>
  )
}
