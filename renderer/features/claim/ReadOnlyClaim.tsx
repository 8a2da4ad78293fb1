import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import { useSession } from '../../api/session.ts'
import { useText } from '../../i18n/useText.ts'
import { Notice } from '../../ui/Notice.tsx'
import { readOnlyReason } from './readOnlyReason.ts'

/** Says of a claim that it is only read here, and why. */
export function ReadOnlyClaim({ file, view }: Readonly<{ file: CaseFileView; view: ClaimView }>) {
  const { t, office } = useText()
  const { person } = useSession()
  const reason = readOnlyReason(view, file.case, person)
  const params = {
    office: reason.code === 'elsewhere' ? office(reason.office) : '',
    who: reason.code === 'otherRole' ? reason.roles.map((role) => t(`roles.${role}.m`)).join(', ') : '',
  }
  return <Notice tone="plain">{t(`screens.claim.readOnly.${reason.code}`, params)}</Notice>
}
