import { PRINTER_TROUBLES, type PrinterTrouble } from '../../shared/contract/printBatch.ts'

// The reasons of RFC 8011 § 5.4.12 and of PWG 5100.9 by which a queue says why it stands still.
const REASONS: Readonly<Record<PrinterTrouble, RegExp>> = {
  paused: /^(paused|moving-to-paused)$/,
  noPaper: /^media-(empty|needed)/,
  jammed: /^media-jam/,
  open: /^(door|cover|interlock)-open/,
  noToner: /^(toner|marker-supply)-empty/,
  offline: /^(offline|shutdown|timed-out|connecting-to-device)/,
}

/** Why a printer stands still, by what `lpstat -l -p` prints of it in the language C; a mere report or warning that it is low of something is none. */
export function readTrouble(output: string): PrinterTrouble | undefined {
  const reasons = (/^\s+Alerts: (.*)$/m.exec(output)?.[1] ?? '').split(/\s+/)
  return PRINTER_TROUBLES.find((trouble) => reasons.some((reason) => REASONS[trouble].test(reason)))
}
