import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useText } from '../../i18n/useText.ts'
import { nameOfItem } from '../../parts/paperItem.ts'
import { nameOfPaper } from '../../parts/nameOfPaper.ts'
import { Button } from '../../ui/Button.tsx'

const PAPERS = ['service-slip', 'covering-letter'] as const

type Props = Readonly<{ file: CaseFileView; claim: string; name: string }>

/** The way to the papers that go with an order to somebody. */
export function PapersFor({ file, claim, name }: Props) {
  const { t, pick } = useText()
  const { go } = useNavigation()
  return PAPERS.map((kind) => (
    <Button
      key={kind}
      kind="quiet"
      label={t('service.makeFor', { paper: pick(nameOfPaper(kind)), name })}
      onPress={() => {
        const item = nameOfItem({ kind, subject: { claim } })
        go({ screen: 'caseFile', caseId: file.id, tab: 'papers', item }, 'paper.make')
      }}
    >
      {pick(nameOfPaper(kind))}
    </Button>
  ))
}
