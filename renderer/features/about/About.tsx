import { useEffect, useState } from 'react'
import { useText } from '../../i18n/useText.ts'
import { KeyHint } from '../../parts/ListKeys.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { ModalDialog } from '../../ui/ModalDialog.tsx'
import { Page } from '../../ui/Page.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { useVisitState } from '../../ui/visit.ts'
import { findWorks, LIST_OF_CHROMIUM, nameEngines, type LicenceList, type LicensedWork } from './licenceList.ts'

const ROW_HEIGHT = 50

/** Which program this is, on what it runs, and under which licences everything in it is given. */
export function About() {
  const { t } = useText()
  const list = useLicences()
  const [sought, setSought] = useVisitState('about.sought', '')
  const works = list === undefined ? [] : findWorks(list.works, sought)
  return (
    <Page
      title={t('about.title')}
      aside={list !== undefined && <span className="mut">{t('about.count', { count: works.length })}</span>}
      keys={<KeyHint keys={['Enter']} label={t('about.open')} />}
    >
      <p>
        {t('about.version', { version: list?.version ?? '–' })}{' '}
        <span className="mut" lang="en">
          · {nameEngines(navigator.userAgent)}
        </span>
      </p>
      <p className="mut">{t('about.free')}</p>
      <p className="mut">
        {t('about.chromium')} <span lang="en">{LIST_OF_CHROMIUM}</span>
      </p>
      <TextField
        label={t('about.search')}
        type="search"
        value={sought}
        maxLength={100}
        field="about.search"
        onChange={setSought}
      />
      {list !== undefined && <Works list={list} works={works} />}
    </Page>
  )
}

function Works({ list, works }: Readonly<{ list: LicenceList; works: readonly LicensedWork[] }>) {
  const { t } = useText()
  const [open, setOpen] = useState<LicensedWork>()
  if (works.length === 0) return <p className="empty">{t('about.none')}</p>
  return (
    <>
      <VirtualList
        label={t('about.works')}
        name="licences"
        className="licences"
        rowHeight={ROW_HEIGHT}
        onOpen={(id) => {
          setOpen(list.works[Number(id)])
        }}
        rows={works.map((work) => ({
          id: String(list.works.indexOf(work)),
          text: `${work.name} ${work.licence}`,
          content: <WorkRow work={work} />,
        }))}
      />
      {open !== undefined && (
        <LicenceText
          work={open}
          text={list.texts[open.text] ?? ''}
          onClose={() => {
            setOpen(undefined)
          }}
        />
      )}
    </>
  )
}

// Names, versions and licences are said in no language of ours.
function WorkRow({ work }: Readonly<{ work: LicensedWork }>) {
  return (
    <span className="licenceRow" lang="en">
      <span>{work.name}</span>
      <span className="mut">{work.version}</span>
      <span>{work.licence}</span>
    </span>
  )
}

type TextProps = Readonly<{ work: LicensedWork; text: string; onClose: () => void }>

function LicenceText({ work, text, onClose }: TextProps) {
  const { t } = useText()
  return (
    <ModalDialog title={t('about.text')} isOpen isWide onClose={onClose}>
      <p className="mut" lang="en">
        {work.name} · {work.version} · {work.licence}
      </p>
      <div className="licenceText" lang="en" tabIndex={0} role="region" aria-label={t('about.text')}>
        {text}
      </div>
      <div className="actions">
        <Button kind="primary" onPress={onClose}>
          {t('screens.close')}
        </Button>
      </div>
    </ModalDialog>
  )
}

/** Read when the page is opened: a third of a megabyte that nobody else needs. */
function useLicences(): LicenceList | undefined {
  const [list, setList] = useState<LicenceList>()
  useEffect(() => {
    void import('virtual:licences').then(({ licences }) => {
      setList(licences)
    })
  }, [])
  return list
}
