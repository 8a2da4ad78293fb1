import { useState } from 'react'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useVerifyFile } from '../../api/useVerifyFile.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { useDrop } from '../../parts/useGivenFiles.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Keys } from '../../ui/Keys.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { FileVerdict } from './FileVerdict.tsx'
import { FoundAct } from './FoundAct.tsx'
import { PaperVerdict } from './PaperVerdict.tsx'
import { PrintVerification } from './PrintVerification.tsx'

/** Whether a document that somebody has brought is one that the office issued: a file, or paper by the code at its foot. */
export function VerifyDocument() {
  const { t } = useText()
  const { mayRead } = useSession()
  return (
    <Page title={t('proof.title')}>
      <p className="mut">{t('proof.explain')}</p>
      <VerifyFile />
      {mayRead('cases') && <FindByCode />}
    </Page>
  )
}

function VerifyFile() {
  const { t } = useText()
  const errorText = useErrorText()
  const verify = useVerifyFile()
  const [isNoFile, setIsNoFile] = useState(false)
  const take = (files?: readonly File[]) => {
    setIsNoFile(files?.length === 0)
    if (files?.length !== 0) verify.mutate(files?.[0])
  }
  const { isOver, handlers } = useDrop(take)
  useShortcut({ key: 'o', ctrl: true }, () => {
    take()
  })
  const { report, paper, name } = verify.data ?? {}
  return (
    <section aria-label={t('proof.file')}>
      <div className={isOver ? 'attachArea over' : 'attachArea'} {...handlers}>
        <div className="attachHead">
          <p>
            <b>{t('proof.drop')}</b> <span className="mut">{t('proof.notKept')}</span>
          </p>
          <Button
            kind="primary"
            onPress={() => {
              take()
            }}
          >
            {t('proof.choose')}
          </Button>
          <Keys keys={['Ctrl', 'O']} />
        </div>
      </div>
      {verify.isPending && <p role="status">{t('proof.verifying')}</p>}
      {isNoFile && <Notice tone="bad">{t('proof.noFile')}</Notice>}
      {verify.error !== null && <Notice tone="bad">{errorText(verify.error)}</Notice>}
      {report !== undefined && <FileVerdict report={report} name={name} file={verify.variables} />}
      {paper !== undefined && <PaperVerdict paper={paper} name={name} />}
      {(report ?? paper) !== undefined && !verify.isPending && <PrintVerification />}
    </section>
  )
}

function FindByCode() {
  const { t } = useText()
  const errorText = useErrorText()
  const [code, setCode] = useState('')
  const find = useCommand('proof.find')
  return (
    <section aria-label={t('proof.paper')}>
      <h2>{t('proof.paper')}</h2>
      <form
        className="actions"
        onSubmit={(event) => {
          event.preventDefault()
          find.mutate({ code })
        }}
      >
        <TextField
          label={t('proof.code')}
          hint={t('proof.codeHint')}
          value={code}
          field="proof.code"
          error={find.error === null ? undefined : errorText(find.error)}
          onChange={setCode}
        />
        <Button type="submit">{t('proof.find')}</Button>
      </form>
      {find.data?.acts.map((act) => (
        <FoundAct key={act.number} act={act} />
      ))}
    </section>
  )
}
