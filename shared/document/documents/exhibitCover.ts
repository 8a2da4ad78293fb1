import json from '../../../resources/templates/exhibit-cover.json' with { type: 'json' }
import { samePair } from '../words.ts'
import { defineLetter } from './defineLetter.ts'
import {
  composeHeadNumbers,
  EXHIBIT_FILE_VOCABULARY,
  keepOfExhibits,
  listExhibitFiles,
  numberExhibits,
  titleOfExhibit,
} from './exhibitParts.ts'

/** The sheet before an exhibit in a bundle, with its number in the list; of the first where none is named. */
export const exhibitCover = defineLetter(json, {
  words: {
    texts: ['exhibit.number', 'exhibit.title', 'exhibit.heads'],
    flags: ['proves', 'files.any'],
    lists: { files: EXHIBIT_FILE_VOCABULARY },
  },
  fill: ({ context }, { exhibits: files = [], exhibitId }) => {
    const exhibits = numberExhibits(context)
    const exhibit = exhibits.find(({ item }) => item.id === exhibitId) ?? exhibits[0]
    const lines = exhibit === undefined ? [] : listExhibitFiles(exhibit, files)
    return {
      scope: {
        texts: {
          'exhibit.number': samePair(exhibit === undefined ? '–' : String(exhibit.number)),
          'exhibit.title': exhibit === undefined ? samePair('–') : titleOfExhibit(exhibit),
          'exhibit.heads': exhibit === undefined ? samePair('–') : composeHeadNumbers(exhibit),
        },
        flags: { proves: exhibit !== undefined && exhibit.heads.length > 0, 'files.any': lines.length > 0 },
      },
      lists: { files: lines },
      keep: keepOfExhibits(files),
    }
  },
})
