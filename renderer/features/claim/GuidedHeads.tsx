import { Fragment } from 'react'
import { headByCode } from '../../../shared/domain/legal/heads.ts'
import type { HeadCode } from '../../../shared/domain/caseFile/headCodes.ts'
import type { NameIn } from '../../../shared/text/messageKey.ts'
import { figuresOf } from '../../forms/calculation.ts'
import { Field } from '../../forms/Field.tsx'
import { focusPathOnceDrawn } from '../../forms/focus.ts'
import { useFormContext } from '../../forms/formContext.ts'
import { BLANK_HEAD, findFirstWanted, presetSource, withCode, type TypedHead } from '../../forms/head.ts'
import { placeByKind } from '../../forms/headOrder.ts'
import { withValue } from '../../forms/paths.ts'
import { findFreeRowId } from '../../forms/rows.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { useHeadsOf } from './guidedQuestions.ts'
import { HeadCalculation } from './HeadCalculation.tsx'
import { HeadEvidence } from './HeadEvidence.tsx'
import type { HeadFile } from './headFile.ts'
import { HeadMore } from './HeadMore.tsx'
import { HeadItems, WorkAndGain } from './OpenHeadRest.tsx'
import { headsIn } from './useLedger.ts'

type Props = Readonly<{ codes: readonly HeadCode[]; file: HeadFile }>

/** The heads of one topic as sentences with gaps, and what else there may have been. */
export function GuidedHeads({ codes, file }: Props) {
  const { t, pick } = useText()
  const { store, isReadOnly } = useFormContext()
  function add(code: HeadCode): void {
    const heads = headsIn(store)
    const source = presetSource({ ...file.case, evidence: file.evidence }, heads.at(-1))
    const row = withCode({ ...BLANK_HEAD, id: findFreeRowId(heads, 'h') }, code, source)
    const placed = placeByKind([...heads, row], heads.length)
    const to = `heads.${String(placed.index)}.${findFirstWanted(row)}`
    store.act((typed) => withValue(typed, 'heads', placed.heads), undefined, to)
    focusPathOnceDrawn(to)
  }
  return (
    <>
      {useHeadsOf(codes).map(({ row, index }) => (
        <GuidedHead key={row.id} row={row} index={index} file={file} />
      ))}
      {!isReadOnly && (
        <div className="waiting" role="group" aria-label={t('screens.guided.more')}>
          <span className="mut">{t('screens.guided.more')}</span>
          {codes.map((code) => (
            <Button key={code} kind="quiet" onPress={() => add(code)}>
              + {code} {pick(headByCode(code).name)}
            </Button>
          ))}
        </div>
      )}
    </>
  )
}

function GuidedHead({ row, index, file }: Readonly<{ row: TypedHead; index: number; file: HeadFile }>) {
  const { pick } = useText()
  const at = `heads.${String(index)}`
  const figures = figuresOf(row.calculation.method)
  return (
    <fieldset className="group guidedHead" data-field={at} tabIndex={-1}>
      <legend>
        {row.code} {pick(headByCode(row.code as HeadCode).name)}
      </legend>
      <div className="stack tight">
        <Sentence name="period" gaps={{ from: `${at}.from`, to: `${at}.to` }} />
        <Field path={`${at}.personalityRight`} />
        <Field path={`${at}.object`} />
        <HeadCalculation at={at} />
        {figures.includes('unit') && <Field path={`${at}.calculation.unit`} />}
        {figures.includes('items') && <HeadItems at={at} code={row.code} />}
        {figures.includes('gainCents') && <WorkAndGain at={at} />}
        <Sentence name="amount" gaps={{ amount: `${at}.amountCents`, interest: `${at}.interestFrom` }} />
        <HeadEvidence at={at} evidence={file.evidence} />
        <HeadMore at={at} />
      </div>
    </fieldset>
  )
}

/** A sentence with its gaps: each is a field with a label of its own for who hears it. */
function Sentence({
  name,
  gaps,
}: Readonly<{ name: NameIn<'screens.guided.sentence'>; gaps: Readonly<Record<string, string>> }>) {
  const { t } = useText()
  const marks = Object.fromEntries(Object.keys(gaps).map((gap) => [gap, `⟦${gap}⟧`]))
  const parts = t(`screens.guided.sentence.${name}`, marks).split(/⟦(\w+)⟧/)
  return (
    <div className="sentence">
      {parts.map((part, at) => {
        const path = at % 2 === 1 ? gaps[part] : undefined
        return (
          <Fragment key={at}>{path === undefined ? <span>{part}</span> : <Field path={path} hideLabel />}</Fragment>
        )
      })}
    </div>
  )
}
