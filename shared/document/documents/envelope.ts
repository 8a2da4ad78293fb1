import json from '../../../resources/templates/envelope.json' with { type: 'json' }
import type { DocumentDefinition } from '../documentDefinition.ts'
import { samePair } from '../words.ts'
import { defineAct } from './defineAct.ts'

// Free lines above the recipient, who stands on the right, below the forty millimetres that belong to the post (stamps
// and postmarks: Universal Postal Union, Letter Post Regulations).
const FREE = { DL: 4, C5: 8 } as const

/** The long envelope: sender and recipient, and nothing that tells what is inside: no mark, no offence, no role. */
export const envelope = sheet(json, FREE.DL)

/** The same on the sheet offices use for an act folded once. */
export const envelopeC5 = sheet({ ...json, id: 'envelope-c5', page: { format: 'C5' } }, FREE.C5)

function sheet(template: unknown, lines: number): DocumentDefinition {
  return defineAct(template, {
    words: { texts: ['court.postal'], parts: ['gap'] },
    fill: ({ context: { court } }) => ({
      scope: { texts: { 'court.postal': samePair(`${court.postal.code} ${court.postal.place}`) } },
      parts: { gap: [{ kind: 'gap', id: 'gap', lines }] },
    }),
  })
}
