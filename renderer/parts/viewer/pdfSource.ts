/** What a PDF is read from, piece by piece: a file that the core has open, or bytes that are here. */
export type PdfSource = Readonly<{
  size: number
  read: (from: number, to: number) => Promise<Uint8Array<ArrayBuffer>>
}>
