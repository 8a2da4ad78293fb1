import { useState, type ReactNode } from 'react'
import type { Output } from '../../../shared/contract/channels.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ApiError } from '../../api/client.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { StatementTable } from './StatementTable.tsx'

type Statement = Output<'statement.read'>
type StatementParts = Readonly<{ button: ReactNode; outcome: ReactNode }>

/** A bank's statement is read and held against the unpaid orders: the button, and what came of it. */
export function useBankStatement(): StatementParts {
  const { t } = useText()
  const errorText = useErrorText()
  const read = useCommand('statement.read')
  const [statement, setStatement] = useState<Statement>()
  const pick = () => {
    void read.mutateAsync({}).then(
      (found) => {
        if (found.outcome === 'read') setStatement(found)
      },
      () => undefined,
    )
  }
  return {
    button: (
      <Button isDisabled={read.isPending} onPress={pick}>
        {t('collection.bankStatement.button')}
      </Button>
    ),
    outcome: (
      <>
        {read.error !== null && <Notice tone="bad">{errorText(read.error)}</Notice>}
        {statement !== undefined && (
          <ReadStatement
            key={read.submittedAt}
            statement={statement}
            onClose={() => {
              setStatement(undefined)
            }}
          />
        )}
      </>
    ),
  }
}

/** What a statement holds: the sums that came in, with what they may pay, and the lines that could not be read. */
function ReadStatement({ statement, onClose }: Readonly<{ statement: Statement; onClose: () => void }>) {
  const { t } = useText()
  const { lines, faults, debits } = statement
  const matched = lines.filter(({ proposals }) => proposals.length > 0)
  return (
    <section className="stack" aria-labelledby="statement">
      <h2 id="statement">
        {t('collection.bankStatement.title')}{' '}
        <small>
          {[
            t('collection.bankStatement.credits', { count: lines.length }),
            t('collection.bankStatement.matched', { count: matched.length }),
            ...(debits > 0 ? [t('collection.bankStatement.debits', { count: debits })] : []),
          ].join(' · ')}
        </small>
      </h2>
      <p className="mut">{t('collection.bankStatement.explain')}</p>
      <Faults faults={faults} />
      {matched.length > 0 && <StatementTable lines={matched} />}
      {matched.length === 0 && <p className="empty">{t('collection.bankStatement.noMatch')}</p>}
      <div className="actions">
        <Button kind="quiet" onPress={onClose}>
          {t('collection.bankStatement.close')}
        </Button>
      </div>
    </section>
  )
}

function Faults({ faults }: Pick<Statement, 'faults'>) {
  const { t } = useText()
  const errorText = useErrorText()
  if (faults.length === 0) return null
  return (
    <Notice tone="warn">
      {t('collection.bankStatement.faults', { count: faults.length })}
      <ul>
        {faults.map(({ row, code }) => (
          <li key={row}>
            {t('collection.bankStatement.line', { row })}: {errorText(new ApiError({ code, params: {} }))}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
