import albanian from '../../../resources/templates/rights-leaflet.sq.json' with { type: 'json' }
import json from '../../../resources/templates/rights-leaflet.json' with { type: 'json' }
import { translateDocument } from '../translateDocument.ts'
import { defineLetter } from './defineLetter.ts'

/** The notice of rights in plain words on a small sheet; larger type where it is asked for. Names nobody but the helper. */
export const rightsLeaflet = defineLetter(json, { dated: ({ claim }) => claim.informedOfRight })

/** The leaflet in further languages, each a data file beside the template. */
export const rightsLeafletAlbanian = translateDocument(rightsLeaflet, albanian)
