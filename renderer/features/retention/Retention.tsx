import { useState } from 'react'
import type { Input, Output } from '../../../shared/contract/channels.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Erased } from './Erased.tsx'
import { KeptFiles } from './KeptFiles.tsx'

type After = NonNullable<Input<'retention.list'>['after']>

/** Which files of the office are due, proposed for erasure or held back, and which were erased. */
export function Retention() {
  const { t } = useText()
  const errorText = useErrorText()
  const [pages, setPages] = useState<readonly (After | undefined)[]>([undefined])
  const { data, error } = useChannel('retention.list', {})
  return (
    <Page title={t('screens.retention.title')}>
      <p className="mut">{t('screens.retention.explain')}</p>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {data !== undefined && (
        <>
          <KeptFiles list="proposed" rows={data.proposed} />
          {data.due.length === 0 && <p className="empty">{t('screens.retention.none')}</p>}
          {pages.map((after, index) => (
            <DuePage
              key={after?.caseKey ?? 0}
              after={after}
              onMore={index === pages.length - 1 ? (next) => { setPages([...pages, next]) } : undefined}
            />
          ))}
          <KeptFiles list="held" rows={data.held} />
          <Erased rows={data.erased} />
        </>
      )}
    </Page>
  )
}

type DueProps = Readonly<{ after: After | undefined; onMore: ((next: After) => void) | undefined }>

function DuePage({ after, onMore }: DueProps) {
  const { t } = useText()
  const { data } = useChannel('retention.list', after === undefined ? {} : { after })
  const next: Output<'retention.list'>['next'] = data?.next
  return (
    <>
      <KeptFiles list="due" rows={data?.due ?? []} />
      {next !== undefined && onMore !== undefined && (
        <Button
          onPress={() => {
            onMore(next)
          }}
        >
          {t('screens.retention.more')}
        </Button>
      )}
    </>
  )
}
