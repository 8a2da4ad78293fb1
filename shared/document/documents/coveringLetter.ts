import json from '../../../resources/templates/covering-letter.json' with { type: 'json' }
import { defineAct } from './defineAct.ts'

/** The letter an act is sent with. */
export const coveringLetter = defineAct(json, {})
