/** The public keys of an office on their way to paper, so that others can compare them and check its acts. */
export type KeyCard = Readonly<{
  offices: readonly string[]
  /** SHA-256 of the keys and whose they are, as hexadecimal digits. */
  fingerprint: string
  /** The words that stand for it. */
  words: readonly string[]
  /** The key by which acts of the office are checked: Ed25519, base64. */
  seal: string
  day: string
}>
