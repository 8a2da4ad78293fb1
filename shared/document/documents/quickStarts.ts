import administrator from '../../../resources/templates/quick-start-administrator.json' with { type: 'json' }
import auditor from '../../../resources/templates/quick-start-auditor.json' with { type: 'json' }
import clerk from '../../../resources/templates/quick-start-clerk.json' with { type: 'json' }
import coordinator from '../../../resources/templates/quick-start-coordinator.json' with { type: 'json' }
import head from '../../../resources/templates/quick-start-head.json' with { type: 'json' }
import judge from '../../../resources/templates/quick-start-judge.json' with { type: 'json' }
import prosecutor from '../../../resources/templates/quick-start-prosecutor.json' with { type: 'json' }
import type { Role } from '../../domain/staff/roles.ts'
import { defineDocument } from '../documentDefinition.ts'
import type { Composed } from '../template/renderTemplate.ts'
import { createScope, createVocabulary } from '../template/vocabulary.ts'
import { UNDATED } from '../undated.ts'

const WORDS = createVocabulary({ texts: [] })
/** Keys as they stand on the keyboard, in Latin letters in a Cyrillic text too. */
const KEYS = ['F1', 'F9', 'Ctrl K', 'Ctrl L', 'Ctrl S', 'Ctrl Z', 'Enter', 'Esc']
const PAGES: Readonly<Record<Role, unknown>> = { prosecutor, judge, clerk, coordinator, head, administrator, auditor }

/** What a role does with the program, step by step on two pages; of no case, and the same for everybody. */
export const quickStarts = Object.values(PAGES).map((json) => defineDocument(json, WORDS, compose))

/** The document of a quick start. */
export type QuickStart = `quick-start-${Role}`

/** The document of a role's quick start. */
export function quickStartOf(role: Role): QuickStart {
  return `quick-start-${role}`
}

function compose(): Composed {
  return { scope: createScope({ texts: {} }), lists: {}, parts: {}, date: UNDATED, keep: KEYS }
}
