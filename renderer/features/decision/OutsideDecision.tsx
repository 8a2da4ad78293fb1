import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import { useText } from '../../i18n/useText.ts'
import { CorrectOutside, OutsideCorrections } from './CorrectOutside.tsx'
import { Tag } from '../../ui/Tag.tsx'

type Props = Readonly<{ file: CaseFileView; view: ClaimView; outside: NonNullable<ClaimView['outside']> }>

/** A decision that was made outside the program: whose, when, by which scan it is shown, and what it awards head by head. */
export function OutsideDecision({ file, view, outside }: Props) {
  const { t, date, office, pick, amount, script } = useText()
  const scan = file.evidence.find(({ id }) => id === outside.evidence)
  const rows = [
    ['court', office(outside.court)],
    ['mark', outside.mark],
    ['date', date(outside.date)],
    ['judge', script(outside.judge)],
    ['evidence', scan === undefined ? t('screens.outside.noEvidence') : pick(scan.title)],
  ] as const
  return (
    <section className="panel" aria-label={t('screens.outside.tag')}>
      <h2>
        {outside.mark} <Tag tone="warn">{t('screens.outside.tag')}</Tag>
      </h2>
      <p className="mut">{t('screens.outside.followed')}</p>
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`screens.outside.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {(view.decision?.heads ?? []).map(({ head, awardedCents, granted }, index) => (
          <div key={head}>
            <dt>{`${String(index + 1)}. ${view.claim.heads.find(({ id }) => id === head)?.code ?? ''}`}</dt>
            <dd>{granted === true ? t('screens.outside.isGranted') : amount(awardedCents)}</dd>
          </div>
        ))}
      </dl>
      <CorrectOutside file={file} view={view} outside={outside} />
      <OutsideCorrections file={file} view={view} />
    </section>
  )
}
