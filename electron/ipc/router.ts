import { randomBytes } from 'node:crypto'
import type { Channel } from '../../shared/contract/channel.ts'
import type { ChannelName, Envelope } from '../../shared/contract/channels.ts'
import type { Role } from '../../shared/domain/staff/roles.ts'
import { fieldOf, readInput, type InputProblem } from '../../shared/domain/result/inputProblems.ts'
import { failure, type Result } from '../../shared/domain/result/result.ts'
import type { GivenFile } from '../usecases/services.ts'
import { framesOf, type Log } from '../logging/log.ts'
import { isWithinSize } from './payloadSize.ts'

/** Who is at the window, as far as the router must know. */
export type Caller = Readonly<{ roles: readonly Role[]; mustChangePassword: boolean; awaitsKeys: boolean }>

export type RouterParts<Name extends ChannelName> = Readonly<{
  /** The part of the contract that is answered here. */
  channels: Readonly<Record<Name, Channel>>
  caller: () => Caller | undefined
  /** Runs the handler of a channel; input has been checked. */
  run: (name: Name, input: unknown, given?: GivenFile) => Promise<Result<unknown>>
  log: Log
}>
/** `given`: a file that was dropped or pasted; its path or bytes come from the preload, never from the page. */
export type Router = (name: unknown, input: unknown, given?: GivenFile) => Promise<Envelope<unknown>>

/** The one way in: known channel? size? allowed? shape? — then the handler, and its answer is checked as well. */
export function createRouter<Name extends ChannelName>({ channels, caller, run, log }: RouterParts<Name>): Router {
  const isChannelName = (name: unknown): name is Name => typeof name === 'string' && Object.hasOwn(channels, name)
  return async (name, input, given) => {
    if (!isChannelName(name)) {
      log({ event: 'channelRefused', code: 'unknown' })
      return refusal('channel.unknown')
    }
    const channel = channels[name]
    if (!isWithinSize(input)) return refusal('input.tooLarge')
    const barred = access(channel, name, caller())
    if (barred !== undefined) return refusal(barred)
    const reading = readInput(channel.input, input, 1)
    if (!reading.ok) return invalid(reading.problems[0])
    try {
      const result = await run(name, reading.value, given)
      if (!result.ok) return { ok: false, error: result.error }
      return { ok: true, value: channel.output.parse(result.value) }
    } catch (error) {
      return machineOrBug(error, name, log)
    }
  }
}

function access(channel: Channel, name: ChannelName, person: Caller | undefined): string | undefined {
  if (channel.access === 'anyone') return undefined
  if (person === undefined) return 'session.notSignedIn'
  if (person.mustChangePassword && name !== 'session.changePassword') return 'session.changePasswordFirst'
  if (channel.access === 'signedIn') return undefined
  // SECURITY: who waits for the keys of a role has none of its rights.
  if (person.awaitsKeys) return 'session.awaitsKeys'
  const allowed: readonly Role[] = channel.access
  return person.roles.some((role) => allowed.includes(role)) ? undefined : 'session.roleNotAllowed'
}

function invalid(problem: InputProblem | undefined): Envelope<never> {
  if (problem === undefined) return refusal('input.format')
  return { ok: false, error: { code: problem.code, field: fieldOf(problem.path), params: problem.params } }
}

function refusal(code: string): Envelope<never> {
  const result = failure(code)
  return result.ok ? { ok: false, error: { code } } : { ok: false, error: result.error }
}

function machineOrBug(error: unknown, channel: string, log: Log): Envelope<never> {
  if (error instanceof Error && error.name === 'StorageError' && 'code' in error && typeof error.code === 'string') {
    log({ event: 'storage', channel, code: error.code })
    return refusal(error.code)
  }
  const reference = randomBytes(4).toString('hex')
  log({ event: 'bug', channel, reference, frames: framesOf(error) })
  return { ok: false, error: { code: 'bug', params: { reference } } }
}
