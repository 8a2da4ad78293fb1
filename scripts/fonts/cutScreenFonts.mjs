// Cuts the letters this program writes out of Noto Sans: 39 kB in three files instead of 224 kB, so that the first page
// need not wait for its letters. Run by hand after an update of the font: `node_modules/.bin/node scripts/fonts/cutScreenFonts.mjs`.
import { readFileSync, writeFileSync } from 'node:fs'
import subsetFont from 'subset-font'

const source = 'node_modules/@fontsource-variable/noto-sans/files'
const target = 'resources/fonts/screen'
const weights = { wght: { min: 400, max: 700 } }

/** The same ranges as in renderer/styles/fonts.css. */
const cuts = {
  latin: [
    [0x20, 0x7e],
    [0xa0, 0xff],
    [0x2010, 0x2044],
    [0x20ac, 0x20ac],
  ],
  'latin-ext': [[0x100, 0x17f]],
  cyrillic: [
    [0x400, 0x45f],
    [0x490, 0x491],
  ],
}

function lettersOf(ranges) {
  return ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i))
}

for (const [name, ranges] of Object.entries(cuts)) {
  const whole = readFileSync(`${source}/noto-sans-${name}-wght-normal.woff2`)
  const text = String.fromCodePoint(...lettersOf(ranges))
  const cut = await subsetFont(whole, text, { targetFormat: 'woff2', variationAxes: weights })
  writeFileSync(`${target}/noto-sans-${name}.woff2`, cut)
  process.stdout.write(`${name}: ${whole.length} → ${cut.length} bytes\n`)
}
