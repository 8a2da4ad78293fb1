import type { Pdf } from './guardedDocument.ts'

/** Bytes that are kept for a signature with its certificate where nothing is said; that of the installation takes about half of them. */
const SIGNATURE_BYTES = 4096
// Ten digits for each place: what stands there is written over once it is known.
const UNKNOWN_PLACE = 9_999_999_999
// Printed and locked (ISO 32000-1, 12.5.3): the first is asked for by PDF/A-2, 6.3.2.
const PRINT_AND_LOCKED = 132
const INSTANT_DIGITS = 14
const SIGNATURES_EXIST_APPEND_ONLY = 3

/** Who signs a file, and when: an instant. `room`: bytes that are kept for the signature, where it needs others than usual. */
export type SignatureField = Readonly<{ name: string; at: string; room?: number }>

/**
 * A field without a look on the last page, with room for a signature (ISO 32000-1, 12.8; PAdES, EN 319 142-1), tagged as a form
 * as PDF/UA-1 asks (7.18.4). Everything else of the file is written before or after it and signed.
 */
export function addSignatureField(pdf: Pdf, owner: PDFKit.PDFStructureElement, field: SignatureField): void {
  const { name, at, room = SIGNATURE_BYTES } = field
  const signature = pdf.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, UNKNOWN_PLACE, UNKNOWN_PLACE, UNKNOWN_PLACE],
    Contents: Buffer.alloc(room),
    Name: asText(name),
    M: asText(instantOf(at)),
  })
  signature.end(undefined)
  pdf.annotate(0, 0, 0, 0, {
    Subtype: 'Widget',
    ...{ FT: 'Sig', T: asText('naknada'), TU: asText(name), Contents: asText(name) },
    ...{ F: PRINT_AND_LOCKED, V: signature, P: pdf.page.dictionary, structParent: owner },
  } as PDFKit.Mixins.AnnotationOption)
  pdf.setForm({
    Fields: (pdf.page.annotations as readonly unknown[]).slice(-1),
    SigFlags: SIGNATURES_EXIST_APPEND_ONLY,
  })
}

// An instant as PDF writes it, in UTC (ISO 32000-1, 7.9.4).
function instantOf(at: string): string {
  return `D:${at.replaceAll(/[-T:]/g, '').slice(0, INSTANT_DIGITS)}Z`
}

// pdfkit writes an object of this kind as a text, one without it as a name.
function asText(text: string): string {
  return new String(text) as string
}
