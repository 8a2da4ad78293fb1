import { useState } from 'react'
import { useChannel, useCommand, useSecretCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProgressWithStop } from '../../ui/ProgressWithStop.tsx'
import { useStatus } from '../../ui/StatusLine.tsx'
import type { ChosenCopy } from '../../parts/restore/chosenCopy.ts'
import { RestoreSteps } from '../../parts/restore/RestoreSteps.tsx'
import { BackupTable } from './BackupTable.tsx'

/** Copies of the data: where they go, when one was last proven, and what became of each. */
export function Backups() {
  const { t } = useText()
  const [chosen, setChosen] = useState<ChosenCopy | undefined>(undefined)
  if (chosen === undefined) return <Copies onChosen={setChosen} />
  return (
    <Page title={t('screens.restore.title')}>
      <RestoreSteps
        begun={chosen}
        onBack={() => {
          setChosen(undefined)
        }}
      />
    </Page>
  )
}

function Copies({ onChosen }: Readonly<{ onChosen: (chosen: ChosenCopy) => void }>) {
  const { t, day, time } = useText()
  const errorText = useErrorText()
  const list = useChannel('backup.list', {})
  const task = useChannel('backup.task', {})
  const choice = useChoice(onChosen)
  const error = list.error ?? task.error ?? choice.error
  const provenAt = task.data?.provenAt
  return (
    <Page title={t('screens.backups.title')}>
      <p className="mut">{t('screens.backups.explain')}</p>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {task.data?.task !== undefined && <Notice tone="warn">{t(`screens.backups.task.${task.data.task}`)}</Notice>}
      {provenAt !== undefined && (
        <p>
          <b>{t('screens.backups.lastProven', { day: day(provenAt), time: time(provenAt) })}</b>
        </p>
      )}
      {list.data !== undefined && (
        <>
          <Folder folder={list.data.folder} />
          <MakeBackup isReady={list.data.folder !== undefined} />
          {list.data.backups.length > 0 && <BackupTable backups={list.data.backups} onRestore={choice.choose} />}
        </>
      )}
    </Page>
  )
}

/** One of the copies in the folder that is known here. */
function useChoice(onChosen: (chosen: ChosenCopy) => void) {
  const find = useSecretCommand('restore.find')
  const choose = useSecretCommand('restore.choose')
  return {
    error: find.error ?? choose.error,
    choose: (name: string) => {
      find.mutate(
        { where: 'known' },
        {
          onSuccess: ({ copies }) => {
            const copy = copies.find((one) => one.name === name)
            choose.mutate(
              { name },
              {
                onSuccess: (answer) => {
                  if (copy !== undefined) onChosen({ copy, ...answer })
                },
              },
            )
          },
        },
      )
    },
  }
}

function Folder({ folder }: Readonly<{ folder: string | undefined }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const { say } = useStatus()
  const choose = useCommand('backup.chooseFolder')
  return (
    <section className="gap stack" aria-labelledby="backupFolder">
      <h2 id="backupFolder">{t('screens.backups.folder')}</h2>
      <p>{folder ?? t('screens.backups.noFolder')}</p>
      <div className="actions">
        <Button
          isDisabled={choose.isPending}
          onPress={() =>
            void choose.mutateAsync({}).then(
              ({ outcome }) => {
                if (outcome === 'chosen') say('screens.backups.chosen')
              },
              () => undefined,
            )
          }
        >
          {t('screens.backups.choose')}
        </Button>
      </div>
      {choose.error !== null && <Notice tone="bad">{errorText(choose.error)}</Notice>}
    </section>
  )
}

/** The button that makes a copy now, and how far the copy or the proof has come that runs, whoever began it. */
function MakeBackup({ isReady }: Readonly<{ isReady: boolean }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const { say } = useStatus()
  const make = useCommand('backup.make')
  const cancel = useCommand('backup.cancel')
  const { data } = useChannel('backup.progress', {}, { pollWhile: () => true, onlyWhileShown: true })
  const running = data?.running
  const done = running?.total === 0 ? 0 : Math.floor((100 * (running?.done ?? 0)) / (running?.total ?? 1))
  return (
    <>
      <div className="actions">
        <Button
          kind="primary"
          isDisabled={!isReady || make.isPending || running !== undefined}
          onPress={() =>
            void make.mutateAsync({}).then(
              () => {
                say('screens.backups.made')
              },
              () => undefined,
            )
          }
        >
          {t('screens.backups.make')}
        </Button>
      </div>
      {running !== undefined && (
        <ProgressWithStop
          label={t(`screens.backups.running.${running.work}`)}
          value={running}
          said={t(`screens.backups.percent.${running.work}`, { percent: done })}
          stop={t('screens.backups.stop')}
          isStopping={cancel.isPending}
          onStop={() => {
            cancel.mutate({})
          }}
        />
      )}
      {make.error !== null && <Notice tone="bad">{errorText(make.error)}</Notice>}
    </>
  )
}
