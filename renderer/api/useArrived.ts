import { useChannel } from './useChannel.ts'

/** The courier tells nobody when it has brought something: the folder is looked at again. */
const LOOK_MILLISECONDS = 10_000

/** What the courier has brought; null where none is installed, and then it is not asked again. */
export function useArrived() {
  return useChannel('packet.arrived', {}, { pollWhile: (found) => found !== null, pollMilliseconds: LOOK_MILLISECONDS })
}
