import json from '../../../resources/templates/exhibit-list.json' with { type: 'json' }
import { paired, type Block } from '../content/content.ts'
import type { BundlePlaces, ExhibitFile } from '../exhibits.ts'
import { samePair, wordPair } from '../words.ts'
import { defineLetter } from './defineLetter.ts'
import {
  composeHeadNumbers,
  EXHIBIT_FILE_VOCABULARY,
  keepOfExhibits,
  listExhibitFiles,
  numberExhibits,
  titleOfExhibit,
  type Exhibit,
} from './exhibitParts.ts'

/** Every item of evidence with the heads it shows, its files and their fingerprints (ZKP 236/3); in a bundle, with its page there. */
export const exhibitList = defineLetter(json, {
  words: { flags: ['any', 'files.any', 'bundled'], lists: { files: EXHIBIT_FILE_VOCABULARY }, parts: ['exhibits'] },
  fill: ({ context }, { exhibits: files = [], bundle }) => {
    const exhibits = numberExhibits(context)
    return {
      scope: { flags: { any: exhibits.length > 0, 'files.any': files.length > 0, bundled: bundle !== undefined } },
      lists: { files: exhibits.flatMap((exhibit) => listExhibitFiles(exhibit, files)) },
      parts: { exhibits: exhibits.length === 0 ? [] : [composeTable(exhibits, files, bundle)] },
      keep: keepOfExhibits(files),
    }
  },
})

function composeTable(
  exhibits: readonly Exhibit[],
  files: readonly ExhibitFile[],
  bundle: BundlePlaces | undefined,
): Block {
  return {
    kind: 'table',
    id: 'exhibits',
    summary: paired(wordPair('table.exhibitSummary')),
    columns: [
      { header: paired(wordPair('table.number')), share: 8, align: 'right' },
      { header: paired(wordPair('table.exhibit')), share: 50, align: 'left' },
      { header: paired(wordPair('table.proves')), share: 22, align: 'left' },
      {
        header: paired(wordPair(bundle === undefined ? 'table.files' : 'table.bundlePage')),
        share: 20,
        align: 'right',
      },
    ],
    rows: exhibits.map((exhibit) => ({
      cells: [
        samePair(String(exhibit.number)),
        titleOfExhibit(exhibit),
        composeHeadNumbers(exhibit),
        placeOf(exhibit, files, bundle),
      ].map((cell) => paired(cell)),
    })),
  }
}

function placeOf({ item }: Exhibit, files: readonly ExhibitFile[], bundle: BundlePlaces | undefined) {
  if (bundle !== undefined) return samePair(String(bundle[item.id] ?? '–'))
  const count = files.filter(({ evidence }) => evidence === item.id).length
  return count === 0 ? wordPair('table.noFile') : samePair(String(count))
}
