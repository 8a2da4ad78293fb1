import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { RecipientView } from '../../../shared/contract/service.ts'
import { useText } from '../../i18n/useText.ts'

/** By what a recipient is called: the label of a person, else the prosecutor's office. */
export function useRecipientName(file: CaseFileView, { person }: Pick<RecipientView, 'person'>): string {
  const { pick, office } = useText()
  if (person === undefined) return office(file.case.prosecution)
  return pick(file.people.find(({ id }) => id === person)?.label)
}
