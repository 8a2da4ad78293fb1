const LONG = 18
const BANK = 3
const CONTROL = 2

/**
 * The ways in which one bank account is written, without separators: short (5108176777321), long (18 digits) and IBAN
 * for Montenegrin accounts, the number as it is for foreign ones. Source: domain §13.3.
 */
export function accountSpellingsOf(account: string | undefined): readonly string[] {
  if (account === undefined) return []
  const plain = account.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()
  const digits = /^ME\d{20}$/u.test(plain) ? plain.slice(4) : plain
  if (!/^\d+$/u.test(digits) || digits.length < BANK + CONTROL + 1 || digits.length > LONG) return [plain]
  const bank = digits.slice(0, BANK)
  const core = digits.slice(BANK, -CONTROL)
  const control = digits.slice(-CONTROL)
  const long = bank + core.padStart(LONG - BANK - CONTROL, '0') + control
  const short = bank + core.replace(/^0+(?=\d)/u, '') + control
  return [...new Set([long, short, digits, `ME25${long}`])]
}
