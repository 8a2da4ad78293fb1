import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { useText } from '../../i18n/useText.ts'
import { TextField } from '../../ui/Field.tsx'
import { SelectField } from '../../ui/SelectField.tsx'

/** What is typed of a decision of another court: its mark, and by which piece of evidence it is shown. */
export type Elsewhere = Readonly<{ mark: string; evidence: string }>
export const NOTHING_TYPED: Elsewhere = { mark: '', evidence: '' }

type Props = Readonly<{ file: Pick<CaseFileView, 'evidence'>; typed: Elsewhere; onChange: (typed: Elsewhere) => void }>

/** Under which mark another court decided on the order, and its scan. */
export function DecidedElsewhere({ file, typed, onChange }: Props) {
  const { t, pick } = useText()
  return (
    <>
      <TextField
        label={t('service.elsewhere.mark')}
        value={typed.mark}
        onChange={(mark) => {
          onChange({ ...typed, mark })
        }}
        maxLength={60}
      />
      <SelectField
        label={t('service.elsewhere.scan')}
        value={typed.evidence}
        empty={t('service.elsewhere.noScan')}
        options={file.evidence.map(({ id, title }) => ({ value: id, label: pick(title) }))}
        onChange={(evidence) => {
          onChange({ ...typed, evidence })
        }}
      />
    </>
  )
}

/** The same as it is sent; undefined while the mark is missing. */
export function readElsewhere({
  mark,
  evidence,
}: Elsewhere): Readonly<{ mark: string; evidence?: string }> | undefined {
  const given = mark.trim()
  return given === '' ? undefined : { mark: given, ...(evidence === '' ? {} : { evidence }) }
}
