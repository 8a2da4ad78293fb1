import json from '../../../resources/templates/rights-leaflet.json' with { type: 'json' }
import { defineLetter } from './defineLetter.ts'

/** The notice of rights in plain words on a small sheet; larger type where it is asked for. Names nobody but the helper. */
export const rightsLeaflet = defineLetter(json, { dated: ({ claim }) => claim.informedOfRight })
