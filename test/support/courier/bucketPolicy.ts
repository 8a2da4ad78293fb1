import { readFileSync } from 'node:fs'
import { z } from 'zod'

const oneOrMore = z.union([z.string().transform((one) => [one]), z.array(z.string())])
const statement = z.strictObject({
  Sid: z.string(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMore,
  Resource: oneOrMore,
  Condition: z
    .strictObject({
      StringLike: z.strictObject({ 's3:prefix': oneOrMore }).optional(),
      Bool: z.strictObject({ 'aws:SecureTransport': z.literal('false') }).optional(),
    })
    .optional(),
})
const policy = z.strictObject({ Version: z.literal('2012-10-17'), Statement: z.array(statement) })

/** What is asked of a store, in the words of a policy. */
export type Asked = Readonly<{ action: string; resource: string; prefix: string; isOverTls: boolean }>

/** `*` stands for anything, `?` for one character. */
function isLike(value: string, pattern: string): boolean {
  const expression = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${expression}$`, 's').test(value)
}

/** Whether the policy that an installation is given allows what is asked; after the rules of AWS for the members that it has. */
export function policyOf(installation: string, bucket: string): (asked: Asked) => boolean {
  const text = readFileSync('courier/s3/office.json', 'utf8')
  const filled = text.replaceAll('INSTALLATION', installation).replaceAll('BUCKET', bucket)
  const { Statement } = policy.parse(JSON.parse(filled))
  const fits = ({ action, resource, prefix, isOverTls }: Asked) =>
    Statement.filter(
      ({ Action, Resource, Condition }) =>
        Action.some((one) => isLike(action, one)) &&
        Resource.some((one) => isLike(resource, one)) &&
        (Condition?.StringLike === undefined || Condition.StringLike['s3:prefix'].some((one) => isLike(prefix, one))) &&
        (Condition?.Bool === undefined || !isOverTls),
    )
  return (asked) => {
    const found = fits(asked)
    return found.some(({ Effect }) => Effect === 'Allow') && found.every(({ Effect }) => Effect === 'Allow')
  }
}

const METHODS: Readonly<Record<string, string>> = {
  GET: 's3:GetObject',
  PUT: 's3:PutObject',
  DELETE: 's3:DeleteObject',
}

/** A request in the words of a policy. */
export function askedBy(method: string, target: string): Asked {
  const url = new URL(target, 'https://store')
  const [bucket = '', ...name] = decodeURIComponent(url.pathname).slice(1).split('/')
  const ofBucket = `arn:aws:s3:::${bucket}`
  const prefix = url.searchParams.get('prefix') ?? ''
  if (name.length === 0)
    return { action: method === 'GET' ? 's3:ListBucket' : 's3:Other', resource: ofBucket, prefix, isOverTls: true }
  // What asks for more than the object itself needs another right.
  const action = url.search === '' ? (METHODS[method] ?? 's3:Other') : 's3:Other'
  return { action, resource: `${ofBucket}/${name.join('/')}`, prefix: '', isOverTls: true }
}
