/** A work inside a package, with the file of that package that holds its text; without one, whose it is. */
export type ContainedWork = Readonly<{ name: string; licence: string; inside: string }> &
  Readonly<{ file: string } | { holder: string }>

const pdfjs = (name: string, licence: string, file: string): ContainedWork => ({
  name,
  licence,
  inside: 'pdfjs-dist',
  file,
})

/**
 * What packages bring along that is not theirs: engines compiled into an addon or a module of WebAssembly, fonts, profiles of colour.
 * Their own tables of contents name these; a new version of a package is looked at for others.
 */
export const CONTAINED_WORKS: readonly ContainedWork[] = [
  { name: 'SQLCipher', licence: 'BSD-3-Clause', inside: '@signalapp/sqlcipher', holder: '2008-2026, ZETETIC LLC' },
  { name: 'SQLite', licence: 'blessing', inside: '@signalapp/sqlcipher', holder: 'The authors of SQLite' },
  { name: 'libsodium', licence: 'ISC', inside: 'sodium-native', holder: '2013-2026 Frank Denis' },
  { name: 'zxing-cpp', licence: 'Apache-2.0', inside: 'zxing-wasm', file: '../tesseract.js-core/LICENSE' },
  { name: 'Tesseract', licence: 'Apache-2.0', inside: 'tesseract.js-core', file: 'LICENSE' },
  { name: 'Leptonica', licence: 'BSD-2-Clause', inside: 'tesseract.js-core', holder: '2001-2026 Leptonica' },
  {
    name: 'Tesseract tessdata_best',
    licence: 'Apache-2.0',
    inside: '@tesseract.js-data/srp',
    file: '../../tesseract.js-core/LICENSE',
  },
  {
    name: 'Adobe Core 14 AFM',
    licence: 'APAFML',
    inside: 'pdfkit',
    holder: '1985, 1987, 1989, 1990, 1991, 1992, 1993, 1997 Adobe Systems Incorporated',
  },
  {
    name: 'ICC profile sRGB IEC61966-2.1',
    licence: 'LicenseRef-HP-sRGB',
    inside: 'pdfkit',
    holder: '1998 Hewlett-Packard Company',
  },
  pdfjs('Foxit fonts', 'BSD-3-Clause', 'standard_fonts/LICENSE_FOXIT'),
  pdfjs('Liberation fonts', 'GPL-2.0-only WITH Font-exception-2.0', 'standard_fonts/LICENSE_LIBERATION'),
  pdfjs('Adobe CMap resources', 'BSD-3-Clause', 'cmaps/LICENSE'),
  pdfjs('ICC profile CGATS001Compat-v2-micro', 'CC0-1.0', 'iccs/LICENSE'),
  pdfjs('OpenJPEG', 'BSD-2-Clause', 'wasm/LICENSE_OPENJPEG'),
  pdfjs('JBIG2 of PDFium', 'BSD-3-Clause', 'wasm/LICENSE_JBIG2'),
  pdfjs('qcms', 'MIT', 'wasm/LICENSE_QCMS'),
  {
    name: 'FreeType, HarfBuzz, jbig2dec, lcms2, libjpeg, MuJS, OpenJPEG, zlib',
    licence: 'AGPL-3.0-or-later',
    inside: 'mupdf',
    file: 'LICENSE',
  },
]
