import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { placeIn } from '../../../shared/domain/claim/citedPlaces.ts'
import { headByCode } from '../../../shared/domain/legal/heads.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'

type Props = Readonly<{
  file: CaseFileView
  evidence: string
  /** Opens the item's first PDF at a page; undefined where it has none. */
  onPage: ((page: number) => void) | undefined
}>

/** What an item shows, and where: the heads that rest on it, with their pages. */
export function CitedHeads({ file, evidence, onPage }: Props) {
  const { t, pick } = useText()
  const heads = file.claims.flatMap(({ claim }) => claim.heads).filter((head) => head.evidence.includes(evidence))
  if (heads.length === 0) return <p className="mut">{t('screens.cite.none')}</p>
  return (
    <ul className="plainList" aria-label={t('screens.cite.list')}>
      {heads.map((head) => {
        const place = placeIn(head, evidence)
        const first = Number(/\d+/.exec(place?.pages ?? '')?.[0] ?? 0)
        return (
          <li key={head.id}>
            <b>{head.code}</b> {pick(headByCode(head.code).name)}{' '}
            {place !== undefined && onPage !== undefined && (
              <Button
                kind="quiet"
                onPress={() => {
                  onPage(first)
                }}
              >
                {t('screens.board.pages', { pages: place.pages })}
              </Button>
            )}
            {place !== undefined && onPage === undefined && t('screens.board.pages', { pages: place.pages })}
          </li>
        )
      })}
    </ul>
  )
}
