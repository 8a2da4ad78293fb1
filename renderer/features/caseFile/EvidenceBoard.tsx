import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import type { FindingView } from '../../../shared/contract/claim.ts'
import type { ClaimHead } from '../../../shared/domain/caseFile/claim.ts'
import { placeIn } from '../../../shared/domain/claim/citedPlaces.ts'
import {
  findingsOfHead,
  judgeSupport,
  type Standing,
  type Support,
} from '../../../shared/domain/claim/evidenceSupport.ts'
import { headByCode } from '../../../shared/domain/legal/heads.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { writeFinding } from '../../parts/findings/findingWords.ts'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import { Tag, type Tone } from '../../ui/Tag.tsx'

const TONES: Readonly<Record<Standing, Tone>> = { strong: 'ok', supporting: 'plain', weak: 'warn', none: 'bad' }
const COLUMNS = ['head', 'shown', 'standing', 'missing', 'fails'] as const

/** Per head of each claim: what supports it and where, how strongly, what is usual and lacking, and why it would not pass. */
export function EvidenceBoard({ file }: Readonly<{ file: CaseFileView }>) {
  const { t } = useText()
  const claims = file.claims.filter(({ claim }) => claim.heads.length > 0)
  if (claims.length === 0) return null
  return (
    <section className="gap" aria-label={t('screens.board.title')}>
      <h2>{t('screens.board.title')}</h2>
      {claims.map((view) => (
        <ClaimBoard key={view.claim.id} file={file} view={view} />
      ))}
    </section>
  )
}

function ClaimBoard({ file, view }: Readonly<{ file: CaseFileView; view: ClaimView }>) {
  const { t } = useText()
  const { data } = useChannel('claim.check', { caseId: file.id, claim: view.claim }, { keepPrevious: true })
  const claimant = file.people.find(({ id }) => id === view.claim.claimant)
  return (
    <div className="scrolls">
      <table className="board">
        <caption>
          {claimant !== undefined && <PersonLabel label={claimant.label} isSealed={claimant.sealed === true} />}
        </caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column}>{t(`screens.board.${column}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.claim.heads.map((head, index) => (
            <BoardRow
              key={head.id}
              file={file}
              view={view}
              head={head}
              findings={findingsOfHead(data?.findings ?? [], index)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = Readonly<{
  file: CaseFileView
  view: ClaimView
  head: ClaimHead
  findings: readonly FindingView[]
}>

function BoardRow({ file, view, head, findings }: RowProps) {
  const text = useText()
  const { t, pick } = text
  const support = judgeSupport(head, file.evidence)
  return (
    <tr>
      <th scope="row">
        {head.code} <span className="below">{pick(headByCode(head.code).name)}</span>
      </th>
      <td>
        <ShownBy head={head} support={support} />
      </td>
      <td>
        <Tag tone={TONES[support.standing]}>{t(`screens.strength.${support.standing}`)}</Tag>
      </td>
      <td>
        <Missing support={support} />
      </td>
      <td>
        <Fails words={writeFinding(findings, file, view.claim, text)} />
      </td>
    </tr>
  )
}

function ShownBy({ head, support }: Readonly<{ head: ClaimHead; support: Support }>) {
  const { t, pick } = useText()
  return (
    <ul className="plainList">
      {support.items.map((item) => {
        const place = placeIn(head, item.id)
        return (
          <li key={item.id}>
            {pick(item.title)}
            {place !== undefined && <span className="mut"> {t('screens.board.pages', { pages: place.pages })}</span>}
            {place?.shows !== undefined && <span className="below">{place.shows}</span>}
          </li>
        )
      })}
    </ul>
  )
}

function Missing({ support }: Readonly<{ support: Support }>) {
  const { t, pick } = useText()
  if (support.missing.length === 0) return <span className="mut">{t('screens.board.nothingMissing')}</span>
  return (
    <ul className="plainList">
      {support.missing.map(({ kind, inFile }) => (
        <li key={kind}>
          {t(`rules.evidenceKind.${kind}`)}
          {inFile.length > 0 && (
            <span className="below">
              {t('screens.board.inFile', { titles: inFile.map(({ title }) => pick(title)).join(', ') })}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function Fails({ words }: Readonly<{ words: ReturnType<typeof writeFinding> }>) {
  const { t } = useText()
  if (words.length === 0) return <Tag tone="ok">{t('screens.board.passes')}</Tag>
  return (
    <ul className="plainList">
      {words.map(({ key, severity, message, article }) => (
        <li key={key}>
          <Tag tone={severity === 'blocker' ? 'bad' : 'warn'}>{t(`screens.board.${severity}`)}</Tag> {message}
          {article !== undefined && <span className="mut"> {article}</span>}
        </li>
      ))}
    </ul>
  )
}
