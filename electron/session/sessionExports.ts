import { readFileSync } from 'node:fs'
import { anchorOf, writeAnchor, writeShortAnchor, type Anchor } from '../audit/anchor.ts'
import { headsOf } from '../audit/journalExport.ts'
import { failure, success } from '../../shared/domain/result/result.ts'
import { createDocumentCheck, lastVerifiedOf } from './documentCheck.ts'
import { chosenCertificateOf, createOwnCertificates } from './ownCertificates.ts'
import type {
  Awards,
  DocumentCheck,
  Figures,
  JournalExports,
  ListExports,
  OwnCertificates,
} from '../usecases/services.ts'
import { writeCheckPage } from '../proof/checkPage.ts'
import { officeKeysOf, writeOfficeKeys } from '../proof/officeKeys.ts'
import { courierFoldersOf } from '../packet/courierFolders.ts'
import { createPacketDesk, type PacketDesk } from '../packet/packetDesk.ts'
import { createOfficeCards, type OfficeCards } from '../vault/officeCards.ts'
import type { Keys } from '../vault/keys.ts'
import { signerOf } from '../vault/signer.ts'
import type { VaultDocument } from '../vault/vaultDocument.ts'
import type { AwardsAsked, AwardsFound } from '../workers/compareAwards.ts'
import type { CountedFigures, FiguresAsked } from '../workers/computeFigures.ts'
import type { ListOnPaper } from '../workers/exportList.ts'
import type { JournalsToExport } from '../workers/exportJournals.ts'
import { attachmentFolderIn, databasePathIn } from './dataFolder.ts'
import type { OpenSession } from './openSession.ts'
import { ThreadExport } from './threadExport.ts'
import type { Written } from './threadMessages.ts'

/** The entries of the threads that write what leaves the program, and count what it tells; and the page for telephones. */
export type ExportWorkers = Readonly<{
  lists: URL
  journals: URL
  figures: URL
  awards: URL
  documents: URL
  certificates: URL
  checkPage: URL
}>

/** What passes between offices: the own key card and how those of others are read, and packets. */
type OtherOffices = Readonly<{ cards: OfficeCards; packets: PacketDesk }>

/** What leaves the program from a session: lists, for whoever has the key to case files, and the journals of the office. */
export type SessionExports = Readonly<{
  services: Readonly<{
    lists: ListExports
    journals: JournalExports
    figures: Figures
    awards: Awards
    documents: DocumentCheck
    certificates: OwnCertificates
  }>
  /** Undefined where the slot has no key to sign by and none to receive. */
  others: OtherOffices | undefined
  /** Stops what is being written; resolves when no thread has a file open. */
  end(): Promise<unknown>
}>

type Parts = Readonly<{ folder: string; workers: ExportWorkers; vault: () => VaultDocument }>

export function openSessionExports({ resources }: OpenSession, { folder, workers, vault }: Parts): SessionExports {
  const { keys, office, cases } = resources
  const onCases = <Asked extends object, Value extends object = Written>(worker: URL) =>
    new ThreadExport<Asked, Value>({
      worker,
      path: databasePathIn(folder, 'cases.db'),
      secrets: cases === undefined ? undefined : [cases.key],
    })
  const [lists, awards] = [onCases<ListOnPaper>(workers.lists), onCases<AwardsAsked, AwardsFound>(workers.awards)]
  const figures = onCases<FiguresAsked, CountedFigures>(workers.figures)
  const journals = new ThreadExport<JournalsToExport>({
    worker: workers.journals,
    path: databasePathIn(folder, 'office.db'),
    secrets: [office.key, keys.record],
  })
  const whose = () => {
    const { id: installation, publicKeys } = vault()
    return { installation, keys: { office: publicKeys.record, cases: publicKeys.seal } }
  }
  const written: JournalExports = {
    write: (asked) =>
      journals.write({
        ...asked,
        ...whose(),
        ...changesOf(vault()),
        ...(vault().kind === 'practice' ? { practice: true } : {}),
      }),
    progress: () => journals.progress(),
    cancel: () => {
      journals.cancel()
    },
    ...lines(
      () => anchorOf({ ...whose(), heads: headsOf(office.tables.lists.lastEntries()) }),
      vault,
      workers.checkPage,
    ),
  }
  return {
    services: {
      lists,
      journals: written,
      figures: figuresFrom(figures),
      awards: { compare: (asked) => awards.write(asked) },
      documents: createDocumentCheck(workers.documents, () => officeKeysOf(vault()), lastVerifiedOf(keys)),
      certificates: createOwnCertificates(workers.certificates, chosenCertificateOf(keys)),
    },
    others: otherOfficesOf(folder, keys, vault),
    end: () => Promise.all([lists.end(), journals.end(), figures.end(), awards.end()]),
  }
}

function otherOfficesOf(
  folder: string,
  { seal, receive, identity }: Keys,
  vault: () => VaultDocument,
): OtherOffices | undefined {
  if (seal === undefined || receive === undefined) return undefined
  const courier = courierFoldersOf(folder, () => vault().id)
  const packets = createPacketDesk(attachmentFolderIn(folder), { receive, identity, seal: signerOf(seal) }, courier)
  return { cards: createOfficeCards(seal, vault), packets }
}

/** How the keys of the office were replaced; nothing where they never were. */
function changesOf(vault: VaultDocument) {
  const changes = vault.changes.map(({ endedAt: _endedAt, ...statement }) => statement)
  return changes.length === 0 ? {} : { changes }
}

/** What of the office is kept on paper or handed out: the anchor of the journals, the public keys, the page for telephones. */
function lines(anchorNow: () => Anchor, vault: () => VaultDocument, page: URL) {
  return {
    anchor: () => writeAnchor(anchorNow()),
    shortAnchor: () => writeShortAnchor(anchorNow()),
    officeKey: () => writeOfficeKeys(officeKeysOf(vault())),
    checkPage: () => writeCheckPage(readFileSync(page, 'utf8'), officeKeysOf(vault())),
  }
}

/** Whoever asks while figures of the same day are being counted is told those. */
function figuresFrom(thread: ThreadExport<FiguresAsked, CountedFigures>): Figures {
  let counting: Readonly<{ at: string; answer: ReturnType<Figures['compute']> }> | undefined
  return {
    compute(at) {
      if (counting?.at === at) return counting.answer
      const answer = thread.write({ at }).then((counted) => {
        counting = undefined
        return counted.ok ? success(counted.value.figures) : failure(counted.error.code)
      })
      counting = { at, answer }
      return answer
    },
  }
}
