const results = { passed: 0, failed: 0, skipped: 0 }

/** Says how one check came out, and where it failed the end of what was `told`. */
export function check(title, isTrue, told = '') {
  results[isTrue ? 'passed' : 'failed'] += 1
  process.stdout.write(
    `${isTrue ? 'passed' : 'FAILED'}  ${title}${isTrue || told === '' ? '' : `\n${told.slice(-1500)}`}\n`,
  )
}

export function skip(title, why) {
  results.skipped += 1
  process.stdout.write(`SKIPPED  ${title} (${why})\n`)
}

/** Says how all came out; answers the exit code. */
export function endChecks() {
  process.stdout.write(`${results.passed} passed, ${results.failed} failed, ${results.skipped} skipped\n`)
  return results.failed === 0 ? 0 : 1
}

/** How many colours stand on a screen: on an empty one there are few. */
export function coloursOn(bytes) {
  return new Set(new Uint32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / 4))).size
}
