import type { AuditRow, ChainReport } from '../audit/chain.ts'
import type { NaknadaCase } from '../../shared/domain/caseFile/naknadaCase.ts'
import type { Output } from '../../shared/contract/channels.ts'
import type { Result } from '../../shared/domain/result/result.ts'

/** What the order needs beyond the case: known only when it is issued. */
export type OrderStamp = Readonly<{ number: string; issued: string }>
export type RenderedOrder = Readonly<{ bytes: Uint8Array; pages: number; sha256: string }>
/** The words of an order, and the version of the template they follow. */
export type ComposedOrder = Readonly<{ rows: PreviewRows; templateVersion: string }>
export type PreviewRows = Output<'order.preview'>['rows']

export type Printer = Readonly<{ name: string; description: string; isDefault: boolean }>

/** Effects that use cases are handed; the composition root binds them. */
export type Services = Readonly<{
  confirmPassword(password: string): Promise<Result<true>>
  /** The order's paragraphs in both languages, without drawing them. Error: document.refused. */
  composeOrder(file: NaknadaCase, claim: string, stamp?: OrderStamp): Result<ComposedOrder>
  /** Draws the order's paper in a worker thread. Error: document.refused. */
  renderOrder(file: NaknadaCase, claim: string, stamp: OrderStamp): Promise<Result<RenderedOrder>>
  /** Walks the chain of acts from the first row. */
  verifyChain(pages: Iterable<readonly AuditRow[]>): ChainReport
  sha256(bytes: Uint8Array): string
  printers(): Promise<readonly Printer[]>
  /** Hands bytes to the spooler; the job carries no content in its title. False where the spooler did not take it. */
  print(printer: string, bytes: Uint8Array): Promise<boolean>
  /** The file a person picked, as text; undefined where the dialog was cancelled. Errors: exchange.tooLarge, exchange.unreadable. */
  pickFile(maxBytes: number): Promise<Result<string | undefined>>
  /** Writes to where the person said; false where the dialog was cancelled. Throws StorageError. */
  saveFile(suggestedName: string, content: string): Promise<boolean>
}>
