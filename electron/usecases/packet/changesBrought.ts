import type { BroughtPacket as Shown } from '../../../shared/contract/packets.ts'
import { toCaseFile } from '../../../shared/exchange/toCaseFile.ts'
import { findCase, markOf } from '../caseFile/loadCase.ts'
import { canonicalJson } from '../../../shared/text/canonicalJson.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext } from '../context.ts'
import type { IncomingPen } from '../desk/takePen.ts'
import type { Incoming } from './incoming.ts'
import type { IncomingFile } from './incomingFile.ts'

type Identified = Readonly<{ id: string }>

/** What a packet would bring, counted against what is here: shown before anything is taken over. */
export function showBrought(context: CaseContext, incoming: Incoming): Shown {
  const { manifest } = incoming
  const here = findCase(context, manifest.file.id)
  const file = here.ok ? here.value : undefined
  const { id, sender, sequence, purpose, custody, made, expires, legalBasis } = manifest
  const shown = { id, sender: sender.office, sequence, purpose, custody, made, expires, legalBasis }
  if (incoming.purpose === 'order') {
    const { number, issued, awardedCents, pages } = incoming.record
    const order = { number, issued, awardedCents, pages: pages.length }
    return { ...shown, mark: file === undefined ? number : markOf(file), order, isNew: false, changes: [] }
  }
  const { form } = incoming
  const marks = {
    ...(form.case.courtMark === undefined ? {} : { courtMark: form.case.courtMark }),
    ...(form.case.prosecutionMark === undefined ? {} : { prosecutionMark: form.case.prosecutionMark }),
  }
  return {
    ...shown,
    mark: markOf({ id: manifest.file.id, marks }),
    isNew: file === undefined,
    changes: changesOf(context, incoming, file),
  }
}

function changesOf(
  context: CaseContext,
  { manifest, form, claims, files }: IncomingFile | IncomingPen,
  file: LoadedCase | undefined,
): Shown['changes'] {
  const brought = toCaseFile(form)
  const known = new Set(context.cases.attachments.ofCase(manifest.file.id).map(({ sha256 }) => sha256))
  const ofClaims = brought.claims.map(({ claim }) => claim)
  return [
    { what: 'proceedings', ...compared([{ id: '', ...brought.proceedings }], proceedingsOf(file)) },
    { what: 'people', ...compared(brought.people, file?.people() ?? []) },
    { what: 'evidence', ...compared(brought.evidence, file?.evidence() ?? []) },
    { what: 'claims', ...compared(ofClaims, file?.claims().map(({ claim }) => claim) ?? []) },
    { what: 'files', added: files.filter(({ sha256 }) => !known.has(sha256)).length, changed: 0 },
    { what: 'notes', added: claims.filter(({ note }) => note !== undefined).length, changed: 0 },
  ]
}

function proceedingsOf(file: LoadedCase | undefined): readonly Identified[] {
  return file === undefined ? [] : [{ id: '', ...file.proceedings() }]
}

function compared(brought: readonly Identified[], here: readonly Identified[]) {
  const known = new Map(here.map((one) => [one.id, canonicalJson(one)]))
  const added = brought.filter(({ id }) => !known.has(id)).length
  const changed = brought.filter((one) => known.has(one.id) && known.get(one.id) !== canonicalJson(one)).length
  return { added, changed }
}
