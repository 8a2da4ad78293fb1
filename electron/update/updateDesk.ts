import { constants } from 'node:fs'
import { open, realpath, type FileHandle } from 'node:fs/promises'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { readPackParts } from './packParts.ts'
import { checkPart, partBytes } from './partBytes.ts'
import { savePart } from './savePart.ts'
import { SHIPPED_ROOT } from './trustedRoot.ts'
import { UpdateFault } from './updateFault.ts'
import { isTestRoot } from './updateKeys.ts'
import { readRoot, verifyPack, type SeenUpdate, type VerifiedPack } from './verifyPack.ts'

const MAX_TEXT_BYTES = 1_000_000

/** A file of updates that was verified, and where it lies, without a link that may lead elsewhere later: read again whenever something of it is taken. */
export type OpenedPack = Readonly<{ path: string; pack: VerifiedPack; isTest: boolean }>

/** Reads files of updates that somebody has chosen. SECURITY: it writes where it is told to and starts nothing. */
export type UpdateDesk = Readonly<{
  /** Verifies the list and every part of a file. Errors: update.… of `UPDATE_FAULTS`, exchange.unreadable. */
  open(path: string, last: SeenUpdate | undefined): Promise<Result<OpenedPack>>
  /** A part that is a text. Errors: as `open`. */
  readText(opened: OpenedPack, name: string): Promise<Result<string>>
  /** Saves a part in a folder; answers the packages that lie beside it. Errors: as `open`, and those of `savePart`. */
  save(opened: OpenedPack, name: string, folder: string): Promise<Result<readonly string[]>>
}>

/** `trusted`: the root that this build came with. */
export function createUpdateDesk(trusted: string = SHIPPED_ROOT): UpdateDesk {
  return {
    open: (path, last) =>
      withFile(path, async (file) => {
        const pack = verifyPack(await readPackParts(file), trusted, last)
        for (const part of pack.parts) await checkPart(file, part)
        return success({ path: await realpath(path), pack, isTest: isTestRoot(readRoot(pack.seen.root)) })
      }),
    readText: ({ path, pack }, name) =>
      withFile(path, async (file) => {
        const part = partOf(pack, name)
        if (part.place.bytes > MAX_TEXT_BYTES) throw new UpdateFault('contents')
        const pieces: Uint8Array[] = []
        for await (const piece of partBytes(file, part)) pieces.push(piece.slice())
        return success(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces)))
      }),
    save: ({ path, pack }, name, folder) => withFile(path, (file) => savePart(file, partOf(pack, name), folder)),
  }
}

function partOf({ parts }: VerifiedPack, name: string): VerifiedPack['parts'][number] {
  const part = parts.find((one) => one.name === name)
  if (part === undefined) throw new UpdateFault('unknownPart', { part: name })
  return part
}

async function withFile<Value>(
  path: string,
  work: (file: FileHandle) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  let file: FileHandle | undefined
  try {
    // Without waiting: a pipe that nobody writes to would keep the thread for ever.
    file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    if (!(await file.stat()).isFile()) return failure('exchange.unreadable')
    return await work(file)
  } catch (error) {
    return error instanceof UpdateFault
      ? failure(`update.${error.fault}`, undefined, error.params)
      : failure('exchange.unreadable')
  } finally {
    await file?.close()
  }
}
