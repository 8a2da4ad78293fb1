import { PAPER_VARIANTS } from '../../../shared/domain/papers/paperFields.ts'
import { placeOfAttachment, placeOfFileKey } from './attachmentTable.ts'
import { placeOfDeskCopy } from './deskCopyTable.ts'
import { placeOfDraft } from './draftTable.ts'
import { placeOfFileText } from './fileTextTable.ts'
import { placeOfOrder } from './orderTable.ts'
import { placeOfPaper, placeOfPaperEvent, placeOfPaperFile } from './paperTable.ts'
import { placeOfCorrection } from './personCorrectionTable.ts'
import { placeOfIdentity } from './personTable.ts'
import { placeOfRemarks } from './remarkTable.ts'
import { placeOfFilter } from './savedFilterTable.ts'

/** A table whose texts are sealed under the identity key, and how the place of a text follows from its row. */
export type WrapSource = Readonly<{
  table: string
  /** What the place is made of, as the values of a JSON array. */
  parts: string
  place: (parts: readonly string[]) => string
  join?: string
  /** Which rows have a wrap by the identity key, where not all have. */
  where?: string
  /** The ciphertext is read too: its words stand in the blind index. */
  isIndexed?: true
}>

const IN_FILE = 'JOIN case_file USING (case_key)'

/** Every table with a wrap by the identity key. One whose wraps open by another key, such as a share, is not among them. */
export const WRAP_SOURCES: readonly WrapSource[] = [
  {
    table: 'person_identity',
    parts: 'case_file.id, person_id',
    join: IN_FILE,
    where: 'wrapped_key IS NOT NULL',
    isIndexed: true,
    place: ([caseId = '', id = '']) => placeOfIdentity(caseId, id),
  },
  {
    table: 'person_correction',
    parts: `case_file.id, person_id, CAST(ordinal AS TEXT), iif((SELECT sealed_identity IS NULL FROM person_identity AS whose
      WHERE whose.case_key = person_correction.case_key AND whose.person_id = person_correction.person_id), 'open', 'sealed')`,
    join: IN_FILE,
    where: 'person_correction.wrapped_key IS NOT NULL',
    place: ([caseId = '', id = '', ordinal = '', seal = '']) =>
      placeOfCorrection({ caseId, id, ordinal: Number(ordinal), isSealed: seal === 'sealed' }),
  },
  {
    table: 'case_remarks',
    parts: 'case_file.id',
    join: IN_FILE,
    place: ([caseId = '']) => placeOfRemarks(caseId),
  },
  {
    table: 'stored_file',
    parts: 'case_file.id, stored_file.id',
    join: IN_FILE,
    place: ([caseId = '', file = '']) => placeOfFileKey(caseId, file),
  },
  {
    table: 'file_text',
    parts: 'case_file.id, file_id',
    join: IN_FILE,
    place: ([caseId = '', file = '']) => placeOfFileText(caseId, file),
  },
  {
    table: 'attachment',
    parts: 'case_file.id, evidence_id, file_id',
    join: IN_FILE,
    place: ([caseId = '', evidence = '', file = '']) => placeOfAttachment(caseId, evidence, file),
  },
  {
    table: 'order_snapshot',
    parts: 'order_act.id, number, sha256',
    join: 'JOIN order_act USING (order_key)',
    place: ([id = '', number = '', sha256 = '']) => placeOfOrder(id, number, sha256),
  },
  { table: 'paper', parts: 'id, content', place: ([id = '', content = '']) => placeOfPaper(id, content) },
  {
    table: 'paper_file',
    parts: 'paper.id, variant, sha256',
    join: 'JOIN paper USING (paper_key)',
    place: ([id = '', name = '', sha256 = '']) => {
      const variant = PAPER_VARIANTS.find((one) => one === name)
      if (variant === undefined) throw new Error('a variant that no paper has')
      return placeOfPaperFile(id, variant, sha256)
    },
  },
  {
    table: 'paper_event',
    parts: 'paper.id, CAST(ordinal AS TEXT)',
    join: 'JOIN paper USING (paper_key)',
    place: ([id = '', ordinal = '']) => placeOfPaperEvent(id, Number(ordinal)),
  },
  {
    table: 'saved_filter',
    parts: 'person, id',
    place: ([person = '', id = '']) => placeOfFilter(person, id),
  },
  {
    table: 'desk_copy',
    parts: 'case_id, office, packet',
    place: ([caseId = '', office = '', packet = '']) => placeOfDeskCopy(caseId, office, packet),
  },
  {
    // A coordinator's opens by the own key alone.
    table: 'draft',
    parts: 'author, form',
    where: 'length(wrapped_key) = 60',
    place: ([author = '', form = '']) => placeOfDraft(author, form),
  },
]
