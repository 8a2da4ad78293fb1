// `npm run packet`: what is inside a packet that one office has sent to another, without the app and its data; see docs/packet.md.
import { explainPacket } from './packet/explainPacket.ts'
import { readOptions } from './packet/readOptions.ts'
import { Refusal } from './sentences/refusal.ts'
import { showPacket } from './packet/showPacket.ts'

/** It is not what was sent. */
const CHANGED = 1
/** Nothing was looked at: the command, a key or the packet is not what it must be. */
const NO_PACKET = 2

function say(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`)
}

try {
  const report = await showPacket(readOptions(process.argv.slice(2)))
  process.stdout.write(`${JSON.stringify({ packet: report })}\n`)
  say(explainPacket(report))
  if (!report.genuine) process.exitCode = CHANGED
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  say(error.lines)
  process.exitCode = NO_PACKET
}
