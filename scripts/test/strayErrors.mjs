// A reporter of vitest: the errors of a run that belong to no test, which the report by tests leaves out.
import { writeFileSync } from 'node:fs'

/** Writes their messages as a list to the file that NAKNADA_STRAY_ERRORS names. */
class StrayErrors {
  onTestRunEnd(_modules, errors) {
    writeFileSync(
      process.env.NAKNADA_STRAY_ERRORS,
      JSON.stringify(errors.map(({ stack, message }) => stack ?? message)),
    )
  }
}

// vitest calls the default export.
export { StrayErrors as default }
