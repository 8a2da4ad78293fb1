import json from '../../../resources/templates/notice-of-rights.json' with { type: 'json' }
import { defineLetter } from './defineLetter.ts'

/** Notice to the injured party of the right to a property claim (ZKP 236/4). */
export const noticeOfRights = defineLetter(json, { dated: ({ claim }) => claim.informedOfRight })
