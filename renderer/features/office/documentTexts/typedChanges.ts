import { useMemo } from 'react'
import { z } from 'zod'
import { OFFICE_WORDED } from '../../../../shared/domain/papers/ownWording.ts'
import type { PaperKind } from '../../../../shared/domain/papers/paperKinds.ts'
import { useKeptText } from '../../../api/useKeptText.ts'

const changes = z.array(
  z.object({
    kind: z.custom<PaperKind>((value) => OFFICE_WORDED.some((kind) => kind === value)),
    paragraph: z.string(),
    cnr: z.string(),
    en: z.string(),
  }),
)
/** A paragraph that was worded here and is not proposed yet. */
export type TextChange = z.infer<typeof changes>[number]

const DRAFT = 'office/act/documentTexts'

/** What was worded and is not proposed yet; kept as a draft, so that a lock or a crash takes nothing. */
export function useTypedChanges() {
  const { typed, setTyped, forget } = useKeptText(DRAFT)
  const found = useMemo(() => readChanges(typed), [typed])
  const write = (next: readonly TextChange[]) => {
    setTyped(next.length === 0 ? '' : JSON.stringify(next))
    if (next.length === 0) forget()
  }
  return {
    changes: found,
    put: (change: TextChange) => {
      write([...found.filter((one) => !isSame(one, change)), change])
    },
    drop: (change: Pick<TextChange, 'kind' | 'paragraph'>) => {
      write(found.filter((one) => !isSame(one, change)))
    },
    clear: () => {
      write([])
    },
  }
}

function isSame(one: Pick<TextChange, 'kind' | 'paragraph'>, other: Pick<TextChange, 'kind' | 'paragraph'>): boolean {
  return one.kind === other.kind && one.paragraph === other.paragraph
}

function readChanges(text: string): readonly TextChange[] {
  if (text === '') return []
  const read = changes.safeParse(JSON.parse(text))
  return read.success ? read.data : []
}
