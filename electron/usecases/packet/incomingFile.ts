import type { OfficeMove } from '../../../shared/domain/packet/packetPurpose.ts'
import type { NaknadaCase } from '../../../shared/exchange/naknadaCase.ts'
import type { PacketCover } from '../../../shared/packet/cover.ts'
import type { PacketManifest } from '../../../shared/packet/manifest.ts'

/** The whole case, and where each of its claims stands here. */
export type IncomingFile = Readonly<{
  manifest: PacketManifest
  purpose: OfficeMove
  form: NaknadaCase
  claims: NonNullable<PacketCover['claims']>
  files: PacketCover['files']
}>
