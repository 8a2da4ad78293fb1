import case01 from '../../../resources/training/cases/case-01.json' with { type: 'json' }
import case02 from '../../../resources/training/cases/case-02-mended.json' with { type: 'json' }
import type { SampleCase } from '../../../shared/domain/law/previewLaw.ts'
import { naknadaCase } from '../../../shared/exchange/naknadaCase.ts'
import { toCaseFile } from '../../../shared/exchange/toCaseFile.ts'

/** The fictional cases of the program, on which a new table is tried before anybody computes by it. */
export function readSampleCases(): readonly SampleCase[] {
  return [case01, case02].map((form) => {
    const file = toCaseFile(naknadaCase.parse(form))
    return { name: file.proceedings.courtMark ?? file.proceedings.prosecutionMark ?? '', file }
  })
}
