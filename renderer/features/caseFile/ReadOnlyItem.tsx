import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { FILE_LIFE } from '../../../shared/domain/claim/fileLife.ts'
import { useSession } from '../../api/session.ts'
import { useText } from '../../i18n/useText.ts'
import { Notice } from '../../ui/Notice.tsx'

const ACTS = { person: 'savePerson', evidence: 'saveEvidence' } as const

type Props = Readonly<{
  file: CaseFileView
  kind: keyof typeof ACTS
  /** The one that is open. */
  id: string | undefined
}>

/** Why a person or an item of evidence is only read here. That the whole file lies with another office is said above it. */
export function ReadOnlyItem({ file, kind, id }: Props) {
  const { t } = useText()
  const { person } = useSession()
  const act = ACTS[kind]
  if (file.acts.includes(act)) {
    if (id === undefined || !file.locked.includes(id)) return null
    return <Notice tone="plain">{t(`screens.readOnly.locked.${kind}`)}</Notice>
  }
  if (file.custody !== person.office) return null
  const who = FILE_LIFE[act].by.map((role) => t(`roles.${role}.m`)).join(', ')
  return <Notice tone="plain">{t(`screens.readOnly.otherRole.${kind}`, { who })}</Notice>
}
