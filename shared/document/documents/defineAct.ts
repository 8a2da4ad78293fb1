import { paired, type Block } from '../content/content.ts'
import { defineDocument, type DocumentDefinition, type DocumentRequest } from '../documentDefinition.ts'
import type { Identities } from '../shieldedFile.ts'
import type { Composed } from '../template/renderTemplate.ts'
import { displayNameOf, wordBySex } from '../sentences/party.ts'
import { joinScopes, createScope, createVocabulary, type Scope, type Vocabulary } from '../template/vocabulary.ts'
import { wordPair } from '../words.ts'
import { createActContext, type ActContext } from './actContext.ts'
import { ACT_AGREEMENTS, ACT_FLAGS, ACT_TEXTS, createActScope } from './actScope.ts'
import type { CaseContext } from './caseContext.ts'
import { composeSignatures } from './orderParts.ts'
import { RULINGS_COUNTS } from './rulingsScope.ts'
import { composeEmblemPlace } from './emblemPlace.ts'

/** What one act adds to the words of all: its own vocabulary and the values behind it. */
export type ActExtras = Readonly<{
  words?: Partial<Vocabulary>
  /** Whose identity the act may know; nobody's who is protected where nothing is said. */
  identities?: Identities
  /** The date the case gives for this act; without one the date is left to the pen. */
  dated?: (context: CaseContext) => string | undefined
  fill?: (act: ActContext) => Readonly<{
    scope?: Partial<Scope>
    lists?: Readonly<Record<string, readonly Scope[]>>
    parts?: Readonly<Record<string, readonly Block[]>>
  }>
}>

/** An act or a letter of the court: heading, people, sums, dates and signatures are the same in all. */
export function defineAct(json: unknown, { words = {}, identities, dated, fill }: ActExtras): DocumentDefinition {
  const known = createVocabulary({
    ...words,
    texts: [...ACT_TEXTS, ...(words.texts ?? [])],
    flags: [...ACT_FLAGS, ...(words.flags ?? [])],
    agreements: [...ACT_AGREEMENTS, ...(words.agreements ?? [])],
    counts: ['days', ...RULINGS_COUNTS, ...(words.counts ?? [])],
    parts: ['emblem', 'pageBreak', 'signatures', 'signJudge', ...(words.parts ?? [])],
  })
  const compose = (request: DocumentRequest): Composed => {
    const act = createActContext(request, dated)
    const own = fill?.(act) ?? {}
    return {
      scope: joinScopes(createActScope(act), createScope(own.scope ?? {})),
      lists: own.lists ?? {},
      parts: { ...parts(act), ...own.parts },
      date: act.date,
      // The number of the order stays in Latin in a Cyrillic text, and that of a ruling on it.
      keep: [request.order?.number ?? [], request.ruling?.number ?? []].flat(),
    }
  }
  return defineDocument(json, known, compose, identities)
}

function parts({ context, judge }: ActContext): Readonly<Record<string, readonly Block[]>> {
  return {
    emblem: composeEmblemPlace(context.court),
    pageBreak: [{ kind: 'pageBreak', id: 'annex' }],
    signatures: [judge === undefined ? judgeLine(undefined) : composeSignatures(context, judge.id)],
    signJudge: [judgeLine(judge)],
  }
}

// A letter is signed by hand; nobody unknown is invented.
function judgeLine(judge: ActContext['judge']): Block {
  const role = judge === undefined ? wordPair('judge.m') : wordBySex('judge', judge)
  const name = judge === undefined ? wordPair('line') : displayNameOf(judge)
  return {
    kind: 'signatures',
    id: 'signatures',
    stamp: true,
    signatories: [{ role: paired(role, { bold: true }), name: paired(name) }],
  }
}
