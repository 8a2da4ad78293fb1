import { z } from 'zod'
import { evidence } from '../domain/caseFile/evidence.ts'
import { localId } from '../domain/caseFile/fields.ts'
import { saved, target } from './caseFile.ts'
import { command } from './channel.ts'

/** The most items that come in or go by one list. */
const MAX_LISTED = 500

/** The items of evidence of a case file. Errors common to all stand at `caseFileChannels`. */
export const evidenceChannels = {
  /** Errors also: evidence.frozen (an issued order rests on it). */
  'evidence.save': command({ input: target.extend({ evidence }), output: saved, acts: ['caseFile.saveEvidence'] }),
  /** New items of a list, all or none. Errors also: evidence.there (an item of that id is in the file). */
  'evidence.addList': command({
    input: target.extend({ evidence: z.array(evidence).min(1).max(MAX_LISTED) }),
    output: saved,
    acts: ['caseFile.saveEvidence'],
  }),
  /** Takes such a list back, all of it or nothing. Errors also: evidence.frozen, evidence.inUse, evidence.notFound. */
  'evidence.removeList': command({
    input: target.extend({ evidence: z.array(localId).min(1).max(MAX_LISTED) }),
    output: saved,
    acts: ['caseFile.removeEvidence'],
  }),
  /** Errors also: evidence.frozen, evidence.inUse, evidence.notFound. */
  'evidence.remove': command({
    input: target.extend({ evidence: localId }),
    output: saved,
    acts: ['caseFile.removeEvidence'],
  }),
} as const
