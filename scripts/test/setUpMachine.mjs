import { provideElectron } from '../electron/provideElectron.mjs'
import { isCommand, say } from '../setup/run.mjs'
import {
  displayPackages,
  electronPackages,
  ensureSystemPackages,
  offerSystemPackages,
  optionalPackages,
  testPackages,
} from '../setup/systemPackages.mjs'

/** Brings everything the tests need from outside node_modules; answers the Electron to use. */
export async function setUpMachine() {
  await ensureSystemPackages([...electronPackages, ...displayPackages, ...testPackages])
  await offerSystemPackages(optionalPackages)
  if (!isCommand('java') || !isCommand('mvn')) {
    say(
      'SKIPPED: veraPDF cannot be fetched here (it needs java and mvn); PDF/A and PDF/UA are checked by own tests only.',
    )
  }
  const electron = await provideElectron()
  say(`Electron ${electron.version} (${electron.source}) in ${electron.folder}`)
  return electron
}
