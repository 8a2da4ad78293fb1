import json from '../../../resources/templates/envelope.json' with { type: 'json' }
import { same } from '../words.ts'
import { defineAct } from './defineAct.ts'

/** The envelope: sender and recipient, and nothing that tells what is inside: no mark, no offence, no role. */
export const envelope = defineAct(json, {
  words: { texts: ['court.postal'], parts: ['gap'] },
  fill: ({ context: { court } }) => ({
    scope: { texts: { 'court.postal': same(`${court.postal.code} ${court.postal.place}`) } },
    parts: { gap: [{ kind: 'gap', id: 'gap' }] },
  }),
})
