import { useChannel } from './useChannel.ts'

/** The courier tells the program by a file alone: it is looked at again. */
const LOOK_MILLISECONDS = 10_000

/** How it stands with the courier; null where none is installed, and then it is not asked again. */
export function useCourier() {
  return useChannel('packet.courier', {}, { pollWhile: (now) => now !== null, pollMilliseconds: LOOK_MILLISECONDS })
}
