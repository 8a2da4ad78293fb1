/** Where something was done, a copy is made at the latest after so long … */
const MOST_MINUTES = 60
/** … and once nothing is done any more for so long, so that whoever goes away is copied before the machine locks itself … */
const STILL_MINUTES = 2
/** … but not oftener than after so long. */
const LEAST_MINUTES = 10

/** When a session makes a copy of the data by itself; asked once a minute. */
export class CopySchedule {
  #minutesSinceCopy: number
  #stillMinutes = 0
  #seen: string | undefined
  #copied: string | undefined

  /** `since`: milliseconds since the newest copy, undefined where there is none. What a session before has left waits no longer than that. */
  constructor(since: number | undefined) {
    const minutes = since === undefined || since < 0 ? LEAST_MINUTES : Math.floor(since / 60_000)
    this.#minutesSinceCopy = Math.min(minutes, LEAST_MINUTES)
  }

  /** Whether a copy is due; `ends` tells both journals' ends, which are others once something was done. */
  tick(ends: string): boolean {
    this.#minutesSinceCopy += 1
    this.#stillMinutes = ends === this.#seen ? this.#stillMinutes + 1 : 0
    this.#seen = ends
    if (ends === this.#copied) return false
    const isResting = this.#stillMinutes >= STILL_MINUTES && this.#minutesSinceCopy >= LEAST_MINUTES
    return isResting || this.#minutesSinceCopy >= MOST_MINUTES
  }

  /** A copy is begun, whatever comes of it. */
  begun(): void {
    this.#minutesSinceCopy = 0
  }

  /** A copy was made; so the journals end with its own entry. */
  made(ends: string): void {
    this.#copied = ends
  }
}
