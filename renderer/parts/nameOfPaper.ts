import type { PaperKind } from '../../shared/domain/papers/paperKinds.ts'
import type { Bilingual } from '../../shared/text/bilingual.ts'
import { messageFor } from '../../shared/text/message.ts'

/** What a kind of paper is called: the same in the list, in the picker and in the journal. */
export function nameOfPaper(kind: PaperKind): Bilingual {
  return messageFor(`paper.name.${kind}`)
}
