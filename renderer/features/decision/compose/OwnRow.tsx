import type { ClaimHead } from '../../../../shared/domain/caseFile/claim.ts'
import { PARAGRAPH_PLACES } from '../../../../shared/domain/caseFile/ownText.ts'
import { headByCode } from '../../../../shared/domain/legal/heads.ts'
import { Field } from '../../../forms/Field.tsx'
import { useField, useFormContext } from '../../../forms/formContext.ts'
import { placeAtHead } from '../../../forms/paragraphs.ts'
import { useLabel } from '../../../forms/useLabel.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { ClauseInText } from '../clauses/ClauseInText.tsx'
import { FilledText } from '../clauses/FilledText.tsx'
import { TermNotes } from '../clauses/TermNotes.tsx'
import { Proofreading } from './Proofreading.tsx'
import type { ParagraphActs } from './useParagraphActs.ts'

type Props = Readonly<{
  path: string
  index: number | undefined
  number: number | undefined
  heads: readonly ClaimHead[]
  acts: ParagraphActs
  /** Words that stay in Latin; where they are given the text is shown in Cyrillic, to be proofread. */
  keep: readonly string[] | undefined
}>

/** A paragraph of the judge's own: both languages beside each other, and where in the reasons it stands. */
export function OwnRow({ path, index, number, heads, acts, keep }: Props) {
  const { isReadOnly } = useFormContext()
  return (
    <div className="composed own" data-paragraph="own">
      <span className="paragraphNumber">{number ?? '–'}</span>
      <div className="ownWords">
        <Field path={path} hideLabel />
        {keep === undefined && <FilledText path={path} />}
        {keep === undefined && <TermNotes path={path} />}
        {keep !== undefined && <Proofreading path={path} keep={keep} />}
        {index !== undefined && <Place index={index} heads={heads} acts={isReadOnly ? undefined : acts} />}
        {index === undefined && <ClauseInText path={path} place="general" kind={undefined} />}
      </div>
    </div>
  )
}

type PlaceProps = Readonly<{ index: number; heads: readonly ClaimHead[]; acts: ParagraphActs | undefined }>

function Place({ index, heads, acts }: PlaceProps) {
  const { t, pick } = useText()
  const path = `paragraphs.${String(index)}.place`
  const field = useField(path)
  const { label, row } = useLabel(path)
  const options = PARAGRAPH_PLACES.flatMap((place) =>
    place === 'head'
      ? heads.map(({ id, code }) => ({
          value: placeAtHead(id),
          label: t('screens.compose.atHead', { head: pick(headByCode(code).name) }),
        }))
      : [{ value: place, label: t(`screens.compose.place.${place}`) }],
  )
  const name = { row: index + 1 }
  return (
    <div className="paragraphActs">
      <SelectField
        label={label}
        row={row}
        hideLabel
        field={path}
        value={String(field.typed)}
        options={options}
        isDisabled={acts === undefined}
        onChange={field.type}
      />
      {acts !== undefined && (
        <>
          <ClauseInText path={`paragraphs.${String(index)}.text`} {...clausesFor(String(field.typed), heads)} />
          <Button kind="quiet" label={t('screens.compose.upOf', name)} onPress={() => acts.move(index, -1)}>
            {t('screens.compose.up')}
          </Button>
          <Button kind="quiet" label={t('screens.compose.downOf', name)} onPress={() => acts.move(index, 1)}>
            {t('screens.compose.down')}
          </Button>
          <Button kind="quiet" label={t('screens.compose.removeOf', name)} onPress={() => acts.remove(index)}>
            {t('screens.remove')}
          </Button>
        </>
      )}
    </div>
  )
}

/** Which clauses are for a paragraph at a place of the form, `head.h2`. */
function clausesFor(chosen: string, heads: readonly ClaimHead[]) {
  const head = heads.find(({ id }) => placeAtHead(id) === chosen)
  const place = PARAGRAPH_PLACES.find((one) => one === chosen) ?? ('head' as const)
  return { place, kind: head === undefined ? undefined : headByCode(head.code).kind }
}
