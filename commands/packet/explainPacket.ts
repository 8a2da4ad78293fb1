import { formatDate } from '../../shared/format/date.ts'
import { inBoth } from './sentences.ts'
import type { PacketReport } from './showPacket.ts'

/** What was found, in both languages. */
export function explainPacket(report: PacketReport): readonly string[] {
  const pairs = report.genuine ? explainGenuine(report) : [explainFault(report), inBoth('changed')]
  return [...pairs.map(([cnr]) => cnr), '', ...pairs.map(([, en]) => en)]
}

function explainFault({ fault, part = '' }: Extract<PacketReport, { genuine: false }>) {
  return fault === 'otherSender' ? inBoth('sender.differs') : inBoth(`fault.${fault}`, { part })
}

function explainGenuine({ manifest, sender, cover }: Extract<PacketReport, { genuine: true }>) {
  const { id, sequence, made, expires, purpose, custody, practice } = manifest
  const days = (language: 'cnr' | 'en') => ({
    day: formatDate(made.slice(0, 10), language),
    expires: formatDate(expires, language),
  })
  const whose = { id, sequence, sender: manifest.sender.office, receiver: manifest.receiver.office }
  const [cnr] = inBoth('from', { ...whose, ...days('cnr') })
  const [, en] = inBoth('from', { ...whose, ...days('en') })
  return [
    ...(practice === true ? [inBoth('practice')] : []),
    [cnr, en] as const,
    inBoth(`purpose.${purpose}`),
    inBoth(`custody.${custody}`),
    inBoth(`sender.${sender.check}`, { mark: sender.mark }),
    inBoth(cover.opened ? 'cover.opened' : 'cover.closed'),
    inBoth('genuine'),
  ]
}
