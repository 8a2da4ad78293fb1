import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { RELEASE_FUSES } from '../security/releaseFuses.ts'

/** Names of the fuses of a binary that are not as a release has them; one that its Electron does not have is passed over. */
export async function findWrongFuses(binary: string): Promise<readonly string[] | undefined> {
  try {
    const { version: _version, ...wire } = await getCurrentFuseWire(binary)
    return Object.entries(wire)
      .filter(([fuse, state]) => (state === FuseState.ENABLE) !== RELEASE_FUSES[Number(fuse)])
      .map(([fuse]) => FuseV1Options[Number(fuse)] ?? fuse)
  } catch {
    return undefined
  }
}
