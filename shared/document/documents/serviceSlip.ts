import json from '../../../resources/templates/service-slip.json' with { type: 'json' }
import { defineAct } from './defineAct.ts'

/** Proof of service of an act: for the recipient, never for a sealed person but for whoever represents them. */
export const serviceSlip = defineAct(json, {})
