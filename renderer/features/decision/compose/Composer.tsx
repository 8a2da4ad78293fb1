import { useMemo, useState } from 'react'
import type { Output } from '../../../../shared/contract/channels.ts'
import type { Claim } from '../../../../shared/domain/caseFile/claim.ts'
import type { TypedDecision } from '../../../../shared/contract/order.ts'
import { listOwnTexts } from '../../../../shared/domain/decision/ownTexts.ts'
import type { TypedAnswers } from '../../../forms/decision.ts'
import { useFormContext, useStore } from '../../../forms/formContext.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { LanguageButtons } from '../../../ui/LanguageButtons.tsx'
import { OfficeTerms } from '../clauses/OfficeTerms.tsx'
import { ClauseButton } from '../clauses/ClauseButton.tsx'
import { arrangeItems, type ComposerItem } from './arrangeItems.ts'
import { onComposerKey } from './composerKeys.ts'
import { DraftPages } from './DraftPages.tsx'
import { GeneratedRow } from './GeneratedRow.tsx'
import { OwnRow } from './OwnRow.tsx'
import { ChosenSpellings } from './Proofreading.tsx'
import { useParagraphActs, type ParagraphActs } from './useParagraphActs.ts'

type Preview = Pick<Output<'order.preview'>, 'rows' | 'places' | 'keep'>
type Props = Readonly<{
  claim: Pick<Claim, 'heads'>
  preview: Preview | undefined
  decision: TypedDecision | undefined
}>

const NOTHING: Preview = { rows: [], places: [], keep: [] }
const VIEWS = ['both', 'cnr', 'cyrillic', 'pages'] as const

/** The text of the order in paired paragraphs: what is generated stands locked between what the judge writes. */
export function Composer({ claim, preview = NOTHING, decision }: Props) {
  const { t } = useText()
  const [view, setView] = useState<string>('both')
  const items = useItems(preview, claim)
  const keep = view === 'cyrillic' ? preview.keep : undefined
  return (
    <section className={`composer ${view === 'both' ? view : 'cnr'}`} aria-label={t('screens.compose.title')}>
      <div className="actions">
        <Counts items={items} decision={decision} />
        <OfficeTerms />
        <div className="sp" />
        <LanguageButtons
          groupLabel={t('screens.compose.view.label')}
          options={VIEWS.map((id) => ({ id, name: t(`screens.compose.view.${id}`), lang: 'sr-Latn-ME' }))}
          current={view}
          onChoose={setView}
        />
      </div>
      {view === 'pages' ? (
        <DraftPages decision={decision} />
      ) : (
        <Paragraphs items={items} claim={claim} view={view} keep={keep} />
      )}
    </section>
  )
}

type ParagraphsProps = Pick<Props, 'claim'> &
  Readonly<{ items: readonly ComposerItem[]; view: string; keep: readonly string[] | undefined }>

/** The text to be written in, paragraph by paragraph. */
function Paragraphs({ items, claim, view, keep }: ParagraphsProps) {
  const { t } = useText()
  const { store, isReadOnly } = useFormContext()
  const acts = useParagraphActs()
  return (
    <>
      <p className="mut">{t('screens.compose.locked')}</p>
      <ChosenSpellings />
      <div
        className="composedText"
        role="presentation"
        onKeyDown={(event) => {
          if (isReadOnly || !onComposerKey(event, store, acts)) return
          event.preventDefault()
          event.stopPropagation()
        }}
      >
        <div className="composed columnNames">
          <span />
          <span>{t('screens.compose.column.cnr')}</span>
          {view === 'both' && <span>{t('screens.compose.column.en')}</span>}
        </div>
        {items.map((item) => (
          <Item key={item.key} item={item} claim={claim} acts={acts} showsEnglish={view === 'both'} keep={keep} />
        ))}
      </div>
    </>
  )
}

/** What stands in the composer; arranged anew when a paragraph comes, goes, moves, or is first written, not at each key. */
function useItems(preview: Preview, claim: Props['claim']): readonly ComposerItem[] {
  const { store } = useFormContext()
  const typed = () => store.typed as unknown as TypedAnswers
  const order = useStore(store, () => {
    const { paragraphs, reasons } = typed()
    return JSON.stringify([
      paragraphs.map(({ id, place, text }) => [id, place, text.cnr.trim() === '']),
      reasons.cnr.trim() === '',
    ])
  })
  return useMemo(
    () =>
      order === ''
        ? []
        : arrangeItems(
            preview,
            store.typed as unknown as TypedAnswers,
            claim.heads.map(({ id }) => id),
          ),
    [order, preview, store, claim],
  )
}

type ItemProps = Readonly<{
  item: ComposerItem
  claim: Props['claim']
  acts: ParagraphActs
  showsEnglish: boolean
  keep: readonly string[] | undefined
}>

function Item({ item, claim, acts, showsEnglish, keep }: ItemProps) {
  const { t } = useText()
  const { isReadOnly } = useFormContext()
  if (item.kind === 'generated')
    return <GeneratedRow row={item.row} number={item.number} showsEnglish={showsEnglish} keep={keep} />
  if (item.kind === 'own') {
    return (
      <OwnRow path={item.path} index={item.index} number={item.number} heads={claim.heads} acts={acts} keep={keep} />
    )
  }
  const place = item.place === 'head' ? `head.${claim.heads[0]?.id ?? ''}` : item.place
  if (isReadOnly || (item.place === 'head' && claim.heads.length === 0)) return null
  return (
    <div className="composed addParagraph">
      <span />
      <div className="actions">
        <Button kind="quiet" onPress={() => acts.add(place)}>
          {t(`screens.compose.add.${item.place}`)}
        </Button>
        <ClauseButton
          button={t(`screens.clauses.addOf.${item.place}`)}
          place={item.place}
          kind={undefined}
          onInsert={(clause) => acts.addClause(place, clause)}
        />
      </div>
    </div>
  )
}

/** How many paragraphs there are, and of how many the translation stands. */
function Counts({ items, decision }: Readonly<{ items: readonly ComposerItem[]; decision: Props['decision'] }>) {
  const { t } = useText()
  const count = items.filter((item) => item.kind !== 'add' && item.number !== undefined).length
  const own = decision === undefined ? [] : listOwnTexts(decision)
  const open = own.filter(({ text }) => text.stale !== undefined || text.en.trim() === '').length
  return (
    <span className="mut" aria-live="polite">
      {t('screens.compose.paragraphs', { count })} ·{' '}
      {t('screens.compose.confirmed', { count: Math.max(0, count - open) })}
    </span>
  )
}
