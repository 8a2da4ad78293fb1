import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'
import createEngine, { type Engine, type Recogniser } from 'tesseract.js-core/tesseract-core-simd-lstm.js'

/** Latin and Cyrillic script are both looked for on every page: letters of courts mix them. Measured in docs/benchmarks.md. */
const require = createRequire(import.meta.url)
const DATA = {
  bos: require.resolve('@tesseract.js-data/bos/4.0.0_best_int/bos.traineddata.gz'),
  srp: require.resolve('@tesseract.js-data/srp/4.0.0_best_int/srp.traineddata.gz'),
} as const
const ENGINE = 'tesseract.js-core/tesseract-core-simd-lstm.wasm'
const NEURAL = 1
const NO_PICTURE = 1
const INPUT = '/input'
const MAX_CHARACTERS = 20_000
/** Below it what was read is noise: a photograph, a stamp, an empty sheet. */
const LEAST_CONFIDENCE = 40

/** Reads the words off pictures of pages; everything it needs lies in the program's own packages. */
export class TextRecognition {
  readonly #engine: Engine
  readonly #recogniser: Recogniser

  private constructor(engine: Engine, recogniser: Recogniser) {
    this.#engine = engine
    this.#recogniser = recogniser
  }

  static async start(): Promise<TextRecognition> {
    const silent = () => undefined
    const wasmBinary = readFileSync(require.resolve(ENGINE))
    // SECURITY: the engine's own lines may quote what it reads.
    const engine = await createEngine({ wasmBinary, print: silent, printErr: silent })
    for (const [language, path] of Object.entries(DATA)) {
      engine.FS.writeFile(`${language}.traineddata`, gunzipSync(readFileSync(path)))
    }
    const recogniser = new engine.TessBaseAPI()
    if (recogniser.Init(null, Object.keys(DATA).join('+'), NEURAL) !== 0) throw new Error('no data of the languages')
    return new TextRecognition(engine, recogniser)
  }

  /** The words on a page, line by line; empty where nothing on it reads as words. */
  read(png: Uint8Array): string {
    this.#engine.FS.writeFile(INPUT, png)
    try {
      if (this.#recogniser.SetImageFile(1, 0) === NO_PICTURE) return ''
      this.#recogniser.Recognize(null)
      if (this.#recogniser.MeanTextConf() < LEAST_CONFIDENCE) return ''
      return this.#recogniser.GetUTF8Text().normalize('NFC').trim().slice(0, MAX_CHARACTERS)
    } finally {
      this.#recogniser.Clear()
      this.#engine.FS.unlink(INPUT)
    }
  }
}
