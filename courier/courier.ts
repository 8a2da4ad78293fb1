// `npm run courier -- --config <file>`: carries sealed packets between the outbox and the inbox of one installation and a mailbox
// it shares with others; see docs/courier.md. It opens no packet and knows nobody's name.
import { parseArgs } from 'node:util'
import { readConfig, type CourierConfig } from './config.ts'
import { openPostgresMailbox } from './postgres/postgresMailbox.ts'
import { runCourier, type OpenMailbox } from './runCourier.ts'
import { s3MailboxOf } from './s3/s3Mailbox.ts'

/** The command or the configuration is not what it must be. */
const WRONG_USE = 2

function configNamed(args: readonly string[]): CourierConfig | undefined {
  try {
    const { config } = parseArgs({ args: [...args], options: { config: { type: 'string' } } }).values
    if (config !== undefined) return readConfig(config)
    process.stderr.write('npm run courier -- --config <file>\n')
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  }
  return undefined
}

function mailboxOf({ installation, mailbox }: CourierConfig): OpenMailbox {
  if (mailbox.kind === 's3') return s3MailboxOf(installation, mailbox)
  return async () => openPostgresMailbox(installation, mailbox)
}

const config = configNamed(process.argv.slice(2))
if (config === undefined) {
  process.exitCode = WRONG_USE
} else {
  const end = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end.abort())
  await runCourier(config, mailboxOf(config), end.signal)
  // A connection that is not answered any more is not waited for.
  process.exit()
}
