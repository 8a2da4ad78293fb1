import * as asn1js from 'asn1js'

/** Bytes as the library of ASN.1 takes them: a piece of memory of their own. */
export function toMemory(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer
}

/** An object as its DER bytes. */
export function toDer(object: Readonly<{ toBER(sizeOnly?: boolean): ArrayBuffer }>): Buffer<ArrayBuffer> {
  return Buffer.from(object.toBER(false))
}

export function octets(bytes: Uint8Array): asn1js.OctetString {
  return new asn1js.OctetString({ valueHex: toMemory(bytes) })
}

/** The one object that bytes begin with, and how many of them it takes; undefined where they begin with none that can be read. */
export function readDer(bytes: Uint8Array): Readonly<{ object: asn1js.AsnType; length: number }> | undefined {
  try {
    const { offset, result } = asn1js.fromBER(toMemory(bytes))
    return offset === -1 ? undefined : { object: result, length: offset }
  } catch {
    // The library throws where a time, unlike any other value, cannot be read.
    return undefined
  }
}
