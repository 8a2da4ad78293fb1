// The parts of tesseract.js-core 7 that are used; the package has no types of its own.
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  export type Recogniser = Readonly<{
    /** 0 where the languages were read. */
    Init(folder: null, languages: string, engine: number): number
    /** Takes the picture that lies under `/input`; 1 where it is none. */
    SetImageFile(angle: number, upscale: number): number
    Recognize(monitor: null): number
    GetUTF8Text(): string
    /** How sure it is of the words, 0 to 100. */
    MeanTextConf(): number
    Clear(): void
  }>
  export type Engine = Readonly<{
    FS: Readonly<{ writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void }>
    TessBaseAPI: new () => Recogniser
  }>
  const create: (
    options: Readonly<{ wasmBinary: Uint8Array; print(line: string): void; printErr(line: string): void }>,
  ) => Promise<Engine>
  export { create as default }
}
