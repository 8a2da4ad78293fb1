import { z } from 'zod'
import { READERS } from '../domain/staff/readers.ts'
import { command, query } from './channel.ts'
import { caseId } from './ids.ts'

/** Forms over one part of a file, named by its id, and the words of an act on it; beside them there are the facts of the proceedings, and a new file. */
const PARTS = [
  'person',
  'newPerson',
  'evidence',
  'duty',
  'claim',
  'decision',
  'ruling',
  'service',
  'enforcement',
  'stateCompensation',
  'paper',
  'act',
  'worksheet',
].join('|')

/**
 * Which form the draft belongs to, e.g. `a1…f0/claim/c1`; `new/caseFile` before there is a file; `session/place` is the
 * screen the person was on, `session/recent` what was looked for last,
 * `session/export` why a list is to leave; `a1…f0/shared/v1/…` is what a coordinator types of
 * somebody who is shared with that one, and goes with it; `office/act/…` is the reason of an act on the schedule, an account or a table of the law. `a1…f0/worksheet/c1` is what a judge notes on a claim for themselves, by the own
 * key alone: no draft of anything, so `draft.list` does not tell of it. No other key is kept.
 */
const key = z
  .string()
  .regex(
    new RegExp(
      `^(?:new/caseFile|office/act/[A-Za-z0-9_-]{1,80}|session/place|session/recent|session/export|[0-9a-f]{32}/(?:proceedings|(?:${PARTS}|shared/[A-Za-z0-9_-]{1,40})/[A-Za-z0-9_-]{1,80}))$`,
    ),
  )

/**
 * What a person has typed and not yet saved: kept per person, encrypted under the identity key, at every pause. No act, no
 * audit entry. Who has no identity key keeps by the own one: a coordinator what concerns people shared with that one, a head
 * the reasons of acts on the schedule, whoever opens no cases reasons of acts that are on no file (in office.db), and nothing
 * else. Error of all: share.notFound.
 */
export const draftChannels = {
  /** Error: draft.noRoom, where the person keeps too many drafts or too large ones. */
  'draft.save': command({
    input: z.strictObject({ key, text: z.string().min(1).max(2_000_000) }),
    output: z.strictObject({ savedAt: z.iso.datetime() }),
    access: READERS.drafts,
  }),
  'draft.load': query({
    input: z.strictObject({ key }),
    output: z.strictObject({ text: z.string(), savedAt: z.iso.datetime() }).nullable(),
    access: READERS.drafts,
  }),
  /** The drafts of a case file, by what follows its id in their keys: `person/v2`. */
  'draft.list': query({
    input: z.strictObject({ caseId }),
    output: z.array(z.strictObject({ form: z.string(), savedAt: z.iso.datetime() })),
    access: READERS.cases,
  }),
  'draft.discard': command({
    input: z.strictObject({ key }),
    output: z.strictObject({}),
    access: READERS.drafts,
  }),
} as const
