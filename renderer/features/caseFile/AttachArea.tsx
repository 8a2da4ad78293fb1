import { useState } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { MAX_ATTACHMENT_BYTES } from '../../../shared/domain/caseFile/attachment.ts'
import { useSession } from '../../api/session.ts'
import { useText } from '../../i18n/useText.ts'
import { useDrop, usePastedFiles } from '../../parts/useGivenFiles.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { AttachProgress } from './AttachProgress.tsx'
import { CustodyFields, readCustody, useKeptCustody } from './CustodyFields.tsx'
import { useAttachFiles } from './useAttachFiles.ts'

const BYTES_IN_MEGABYTE = 1_000_000

type Props = Readonly<{
  file: CaseFileView
  /** The item the files go to; without one each makes an item of its own. */
  evidence: string | undefined
  onMade: (id: string) => void
  /** What must be stored before a file can go to the item; answers whether it could be. */
  before: () => Promise<boolean>
}>

/** Files come in here: dropped, pasted, or chosen in the dialog of the system. */
export function AttachArea(props: Props) {
  const { t } = useText()
  const { take, typed, setTyped, refused, isReady, isBusy, error } = useTaking(props)
  const { isOver, handlers } = useDrop(take)
  usePastedFiles(take)
  useShortcut({ key: 'o', ctrl: true }, () => {
    take()
  })
  return (
    <section
      className={isOver ? 'attachArea over' : 'attachArea'}
      aria-label={t('screens.attachment.area')}
      {...handlers}
    >
      <div className="attachHead">
        <p>
          <b>{t('screens.attachment.drop')}</b>
          <span className="mut">
            {t('screens.attachment.limits', { megabytes: MAX_ATTACHMENT_BYTES / BYTES_IN_MEGABYTE })}
          </span>
        </p>
        <Button
          act={t('screens.attachment.choose')}
          isDisabled={!isReady}
          onPress={() => {
            take()
          }}
        >
          {t('screens.attachment.choose')}
        </Button>
      </div>
      <CustodyFields typed={typed} onType={setTyped} />
      {isBusy && <AttachProgress />}
      {refused !== undefined && <Notice tone="bad">{t(`screens.attachment.${refused}`)}</Notice>}
      {refused === undefined && error !== undefined && <Notice tone="bad">{error}</Notice>}
    </section>
  )
}

/** Takes files in once the item is stored and custody is said. */
function useTaking({ file, evidence, onMade, before }: Props) {
  const { today } = useSession()
  const { typed, setTyped, forget } = useKeptCustody(`${file.id}/act/custody_${evidence ?? 'new'}`, { on: today })
  const { attach, isBusy, error } = useAttachFiles(file, evidence, onMade)
  const [refused, setRefused] = useState<'noFile' | 'noDay' | 'notSaved'>()
  const custody = readCustody(typed)
  const take = (files?: readonly File[]) => {
    // Of what is no file, or bears a name that the system cannot say, the engine hands over nothing.
    setRefused(files?.length === 0 ? 'noFile' : custody === undefined ? 'noDay' : undefined)
    if (custody === undefined || files?.length === 0) return
    void before().then(async (isStored) => {
      if (!isStored) {
        setRefused('notSaved')
        return
      }
      if (await attach(custody, files)) forget()
    })
  }
  return { take, typed, setTyped, refused, isReady: !isBusy && custody !== undefined, isBusy, error }
}
