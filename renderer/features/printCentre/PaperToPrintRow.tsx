import type { PaperToPrint } from '../../../shared/contract/papers.ts'
import type { PaperVariant } from '../../../shared/domain/papers/paperFields.ts'
import { useText } from '../../i18n/useText.ts'
import { nameOfPaper } from '../../parts/nameOfPaper.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { CopiesField } from './CopiesField.tsx'

/** What is wanted of a paper: in which language, how many copies, for somebody of the file, or nobody by name. */
export type Wanted = Readonly<{ variant: PaperVariant; copies: number; recipient: string }>

type Props = Readonly<{
  paper: PaperToPrint
  wanted: Wanted | undefined
  onWant: (wanted: Wanted | undefined) => void
}>

/** One paper for the printer; once it is chosen, in which language, how often and for whom. */
export function PaperToPrintRow({ paper, wanted, onWant }: Props) {
  const { t, pick, day } = useText()
  const { id, kind, number = t('papers.unnumbered'), mark, madeAt, copies, variants } = paper
  const [first] = variants
  const row = `${pick(nameOfPaper(kind))} ${number}`
  return (
    <div className="paperToPrint" data-field={`print.paper.${id}`}>
      <Checkbox
        label={`${row} · ${mark} · ${day(madeAt)}`}
        isChecked={wanted !== undefined}
        onChange={(isChosen) => {
          onWant(isChosen && first !== undefined ? { variant: first, copies: 1, recipient: '' } : undefined)
        }}
      />
      <Tag tone={copies === 0 ? 'warn' : 'ok'}>
        {copies === 0 ? t('screens.print.unprinted') : t('papers.batch.copies', { count: copies })}
      </Tag>
      {wanted !== undefined && <WantedCopies paper={paper} wanted={wanted} row={row} onWant={onWant} />}
    </div>
  )
}

type WantedProps = Readonly<{ paper: PaperToPrint; wanted: Wanted; row: string; onWant: (wanted: Wanted) => void }>

function WantedCopies({ paper: { variants, recipients }, wanted, row, onWant }: WantedProps) {
  const { t, pick } = useText()
  return (
    <div className="fieldGrid">
      <SelectField
        label={t('papers.batch.recipient')}
        row={row}
        value={wanted.recipient}
        options={[
          { value: '', label: t('papers.batch.nobody') },
          ...recipients.map((one) => ({ value: one.id, label: pick(one.label) })),
        ]}
        onChange={(recipient) => {
          onWant({ ...wanted, recipient })
        }}
      />
      <CopiesField
        row={row}
        copies={wanted.copies}
        onChange={(copies) => {
          onWant({ ...wanted, copies })
        }}
      />
      <SelectField
        label={t('papers.batch.variant')}
        row={row}
        value={wanted.variant}
        options={variants.map((value) => ({ value, label: t(`papers.variant.${value}`) }))}
        onChange={(value) => {
          onWant({ ...wanted, variant: variants.find((one) => one === value) ?? wanted.variant })
        }}
      />
    </div>
  )
}
