/** The public keys of an office as a card on paper holds them. */
export type CodedCard = Readonly<{ offices: readonly string[]; fingerprint: string; seal: string }>

/**
 * What the code of a card on paper says, in plain text: whose the card is, the fingerprint that its words stand for (SHA-256,
 * hexadecimal), and the key by which acts of the office are checked (Ed25519, base64). Source: docs/packet.md. Never fails.
 */
export function composeCardCode({ offices, fingerprint, seal }: CodedCard): string {
  return ['NAKNADA-KARTA 1', offices.join(' '), fingerprint, seal].join('\n')
}
