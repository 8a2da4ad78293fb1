import { expect, test } from 'vitest'
import { blocksFor } from '../../../shared/document/content/blocksFor.ts'
import { documents } from '../../../shared/document/registry.ts'
import { readTrainingCase } from '../../support/trainingCase.ts'

// An envelope says nothing of law, and neither does a share of the recovery key.
const UNMARKED = ['envelope', 'envelope-c5', 'recovery-share']

test.each(documents.map((document) => [document.id, document] as const))(
  '%s says which text is authoritative where there are two, and only there',
  (id, document) => {
    const content = document.compose({ caseFile: readTrainingCase('case-01') })
    const marked = (language: 'cnr' | 'cnr-Cyrl' | 'en' | 'bilingual'): boolean =>
      blocksFor(content, language).some((block) => block.id === 'translation-mark')
    expect([marked('cnr'), marked('cnr-Cyrl')]).toEqual([false, false])
    const expected = !UNMARKED.includes(id)
    expect([marked('en'), marked('bilingual')]).toEqual([expected, expected])
  },
)
