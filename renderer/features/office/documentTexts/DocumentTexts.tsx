import { useState } from 'react'
import type { Output } from '../../../../shared/contract/channels.ts'
import { OFFICE_WORDED } from '../../../../shared/domain/papers/ownWording.ts'
import type { PaperKind } from '../../../../shared/domain/papers/paperKinds.ts'
import { useChannel } from '../../../api/useChannel.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useText } from '../../../i18n/useText.ts'
import { nameOfPaper } from '../../../parts/nameOfPaper.ts'
import { ColumnHeads } from '../../../ui/ColumnHeads.tsx'
import { DialogButton } from '../../../ui/DialogButton.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { ProposeTexts } from './ProposeTexts.tsx'
import { useTypedChanges, type TextChange } from './typedChanges.ts'
import { WordParagraph } from './WordParagraph.tsx'

type Paragraph = Output<'documentText.list'>[number]

/** The words of the papers: the program's, and the office's own in their place once a second person has confirmed them. */
export function DocumentTexts() {
  const { t, pick } = useText()
  const [kind, setKind] = useState<PaperKind>('covering-letter')
  const typed = useTypedChanges()
  return (
    <>
      <p className="mut">{t('screens.texts.explain')}</p>
      <ProposeTexts typed={typed} />
      <SelectField
        label={t('screens.texts.paper')}
        value={kind}
        options={OFFICE_WORDED.map((one) => ({ value: one, label: pick(nameOfPaper(one)) }))}
        onChange={(value) => {
          setKind(OFFICE_WORDED.find((one) => one === value) ?? kind)
        }}
      />
      <Paragraphs kind={kind} typed={typed} />
    </>
  )
}

type Props = Readonly<{ kind: PaperKind; typed: ReturnType<typeof useTypedChanges> }>

function Paragraphs({ kind, typed }: Props) {
  const { t, pick } = useText()
  const errorText = useErrorText()
  const { data, error } = useChannel('documentText.list', { kind })
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (data === undefined) return null
  return (
    <table className="gap">
      <caption className="unseen">{pick(nameOfPaper(kind))}</caption>
      <ColumnHeads
        columns={['cnr', 'en', 'state', 'acts'] as const}
        nameOf={(column) => t(`screens.texts.column.${column}`)}
      />
      <tbody>
        {data.map((paragraph, index) => (
          <ParagraphRow
            key={paragraph.paragraph}
            kind={kind}
            paragraph={paragraph}
            number={index + 1}
            change={typed.changes.find((one) => one.kind === kind && one.paragraph === paragraph.paragraph)}
            typed={typed}
          />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = Props & Readonly<{ paragraph: Paragraph; number: number; change: TextChange | undefined }>

function ParagraphRow({ kind, paragraph, number, change, typed }: RowProps) {
  const { t } = useText()
  const { shipped, own } = paragraph
  const { cnr, en } = change ?? own ?? shipped
  const name = t('screens.texts.paragraph', { number })
  return (
    <tr>
      <td lang="sr-Latn-ME" translate="no">
        {cnr}
      </td>
      <td lang="en">{en}</td>
      <td>
        <ParagraphState paragraph={paragraph} isChanged={change !== undefined} />
      </td>
      <td>
        <DialogButton
          button={t('screens.texts.word.button')}
          label={`${t('screens.texts.word.button')} ${name}`}
          title={name}
          isWide
        >
          {(close) => <WordParagraph kind={kind} paragraph={paragraph} change={change} typed={typed} onClose={close} />}
        </DialogButton>
      </td>
    </tr>
  )
}

function ParagraphState({ paragraph, isChanged }: Readonly<{ paragraph: Paragraph; isChanged: boolean }>) {
  const { t } = useText()
  const { own, isInUse } = paragraph
  if (isChanged) return <Tag tone="warn">{t('screens.texts.state.typed')}</Tag>
  if (own === undefined) return <span className="mut">{t('screens.texts.state.program')}</span>
  return isInUse ? (
    <Tag tone="ok">{t('screens.texts.state.own')}</Tag>
  ) : (
    <Tag tone="bad">{t('screens.texts.state.unfit')}</Tag>
  )
}
