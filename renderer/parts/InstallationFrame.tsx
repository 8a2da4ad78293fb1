import { useLayoutEffect, type ReactNode } from 'react'
import type { SessionState } from '../../shared/contract/session.ts'
import { flushDrafts } from '../api/draftWriter.ts'
import { useCommand } from '../api/useChannel.ts'
import { useText } from '../i18n/useText.ts'
import { Keys } from '../ui/Keys.tsx'
import { useShortcut } from '../ui/useShortcut.ts'
import { ConfirmedAct } from './ConfirmedAct.tsx'

/** How often the word stands in the paper: more than fill the largest window. */
const WORDS = Array.from({ length: 60 }, (_word, index) => index)

/** Around every page: in practice under a band that cannot be closed and with its word in the paper, else nothing. */
export function InstallationFrame({ kind, children }: Readonly<{ kind: SessionState['kind']; children: ReactNode }>) {
  // Dialogs lie beside the page and take its colours from there.
  useLayoutEffect(() => {
    document.documentElement.dataset['installation'] = kind
  }, [kind])
  if (kind === 'real') return children
  return (
    <div className="practice">
      <PracticeBand />
      <div className="practiceRest">{children}</div>
      <PracticeWord />
    </div>
  )
}

/** What this is, wherever one is, and the two ways out of it. Leaving asks nothing; the work of the office asks for a password. */
function PracticeBand() {
  const { t } = useText()
  const leave = useCommand('practice.leave')
  const beginAnew = useCommand('practice.beginAnew')
  const goOut = () => void flushDrafts().then(() => leave.mutateAsync({}))
  useShortcut({ key: 'o', ctrl: true, shift: true }, goOut)
  return (
    <aside className="practiceBand" aria-label={t('shell.practice.label')}>
      <b>{t('shell.practice.mark')}</b>
      <span>{t('shell.practice.explain')}</span>
      <span className="sp" />
      <ConfirmedAct
        button={t('shell.practice.beginAnew.button')}
        words={{
          title: t('shell.practice.beginAnew.title'),
          explain: t('shell.practice.beginAnew.explain'),
          submit: t('shell.practice.beginAnew.submit'),
          cancel: t('shell.practice.beginAnew.cancel'),
        }}
        command={beginAnew}
        onConfirm={() => {
          beginAnew.mutate({})
        }}
      />
      <button type="button" className="plainLink" onClick={goOut}>
        {t('shell.practice.leave')} <Keys keys={['Ctrl', 'Shift', 'O']} />
      </button>
    </aside>
  )
}

function PracticeWord() {
  const { t } = useText()
  return (
    <div className="practiceWord" aria-hidden="true">
      {WORDS.map((word) => (
        <span key={word}>{t('shell.practice.mark')}</span>
      ))}
    </div>
  )
}
