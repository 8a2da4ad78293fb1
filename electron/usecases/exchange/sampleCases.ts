import type { SampleCase } from '../../../shared/domain/law/previewLaw.ts'
import { naknadaCase } from '../../../shared/exchange/naknadaCase.ts'
import { toCaseFile } from '../../../shared/exchange/toCaseFile.ts'

/**
 * The fictional cases of the program, on which a new table is tried before anybody computes by it. Loaded when they are asked
 * for: a core that nobody has signed in to holds no name, an invented one neither.
 */
export async function readSampleCases(): Promise<readonly SampleCase[]> {
  const forms = await Promise.all([
    import('../../../resources/training/cases/case-01.json', { with: { type: 'json' } }),
    import('../../../resources/training/cases/case-02-mended.json', { with: { type: 'json' } }),
  ])
  return forms.map(({ default: form }) => {
    const file = toCaseFile(naknadaCase.parse(form))
    return { name: file.proceedings.courtMark ?? file.proceedings.prosecutionMark ?? '', file }
  })
}
