import { readFileSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { z } from 'zod'

const folder = z.string().refine(isAbsolute)

const postgres = z.strictObject({
  kind: z.literal('postgres'),
  /** A name, or the folder of a Unix socket. */
  host: z.string().min(1),
  port: z.int().min(1).max(65_535).default(5432),
  database: z.string().min(1),
  /** Files: the password, and the certificate by which the server is recognised. Neither stands in the configuration. */
  passwordFile: folder.optional(),
  caFile: folder.optional(),
})

const s3 = z.strictObject({
  kind: z.literal('s3'),
  /** Scheme, name and port; never without TLS. */
  endpoint: z.url({ protocol: /^https$/ }).refine((url) => new URL(url).pathname === '/' && !/[?#@]/.test(url)),
  region: z.string().min(1).default('us-east-1'),
  bucket: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
  /** The name of the key; its secret stands in the file. */
  accessKey: z.string().min(1),
  secretFile: folder,
  caFile: folder.optional(),
  /** After so long without a sign of the courier that is at work, one that stands by takes its place. */
  standbySeconds: z.number().min(0.5).max(3600).default(90),
})

const courierConfig = z
  .strictObject({
    installation: z.string().regex(/^[0-9a-f]{32}$/),
    outbox: folder,
    inbox: folder,
    /** What the courier keeps for itself, and its status. */
    state: folder,
    mailbox: z.discriminatedUnion('kind', [postgres, s3]),
    /** Between two looks, when there is nothing to carry. */
    everySeconds: z.number().min(0.05).max(3600).default(3),
    /** The longest time between two attempts to reach a mailbox that is away. */
    awaySeconds: z.number().min(0.05).max(3600).default(60),
  })
  .refine(({ outbox, inbox, state }) => new Set([outbox, inbox, state]).size === 3)
/** What a courier carries for whom, and through what. */
export type CourierConfig = z.infer<typeof courierConfig>
/** How the mailbox on PostgreSQL is reached. */
export type PostgresConfig = z.infer<typeof postgres>
/** How the mailbox on a store that speaks S3 is reached. */
export type S3Config = z.infer<typeof s3>

/** Throws where the file is none, in words that name the member at fault. */
export function readConfig(path: string): CourierConfig {
  const reading = courierConfig.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (!reading.success) throw new Error(z.prettifyError(reading.error))
  return reading.data
}
