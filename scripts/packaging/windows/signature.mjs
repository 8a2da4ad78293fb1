// Signs a file of Windows by Authenticode. As a command, for what the installer writes itself: node signature.mjs FILE
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { outFolder } from '../../setup/paths.mjs'
import { capture, stop } from '../../setup/run.mjs'

const TEST_NAME = '/O=NOT A RELEASE/CN=Naknada test certificate'
const HOME_PAGE = 'https://naknada.example.invalid'

/** The certificate for packages of tests, made anew with each of them: it vouches for nobody. */
export function makeTestCertificate() {
  const folder = join(outFolder, 'windows/test-certificate')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const signer = { certificate: join(folder, 'certificate.pem'), key: join(folder, 'key.pem') }
  must('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:3072', '-nodes', '-days', '30', '-subj', TEST_NAME],
    ...['-addext', 'extendedKeyUsage=critical,codeSigning', '-addext', 'keyUsage=critical,digitalSignature'],
    ...['-keyout', signer.key, '-out', signer.certificate],
  ])
  return signer
}

/**
 * Who signs: NAKNADA_SIGN_CERTIFICATE, a chain as PEM, with NAKNADA_SIGN_KEY, a file or, with NAKNADA_SIGN_MODULE (the library of a
 * token), its address there. NAKNADA_SIGN_PASSWORD_FILE opens the key; NAKNADA_SIGN_TIMESTAMP is the address of a service of time.
 * `undefined` where nobody does.
 */
export function signerOfEnvironment(env = process.env) {
  const certificate = env.NAKNADA_SIGN_CERTIFICATE
  if (!certificate) return undefined
  if (!env.NAKNADA_SIGN_KEY) return stop('NAKNADA_SIGN_CERTIFICATE is set, and NAKNADA_SIGN_KEY is not.')
  return {
    certificate,
    key: env.NAKNADA_SIGN_KEY,
    module: env.NAKNADA_SIGN_MODULE,
    passwordFile: env.NAKNADA_SIGN_PASSWORD_FILE,
    timestamp: env.NAKNADA_SIGN_TIMESTAMP,
  }
}

/** The same as variables of the environment, for the command that signs what the installer writes. */
export function environmentOf({ certificate, key, module, passwordFile, timestamp }) {
  const settings = {
    CERTIFICATE: certificate,
    KEY: key,
    MODULE: module,
    PASSWORD_FILE: passwordFile,
    TIMESTAMP: timestamp,
  }
  return Object.fromEntries(
    Object.entries(settings).flatMap(([name, value]) => (value ? [[`NAKNADA_SIGN_${name}`, value]] : [])),
  )
}

export function sign(path, { certificate, key, module, passwordFile, timestamp }) {
  const signed = `${path}.signed`
  must('osslsigncode', [
    ...['sign', '-certs', certificate, ...(module ? ['-pkcs11module', module] : []), '-key', key],
    ...(passwordFile ? ['-readpass', passwordFile] : []),
    ...(timestamp ? ['-ts', timestamp] : []),
    ...['-h', 'sha256', '-n', 'Naknada', '-i', HOME_PAGE, '-in', path, '-out', signed],
  ])
  renameSync(signed, path)
}

/** Whether a program or library carries a signature, its maker’s own perhaps: the fifth directory of its header is not empty. */
export function isSigned(path) {
  const bytes = readFileSync(path)
  const header = bytes.readUInt32LE(0x3c) + 24
  const directories = header + (bytes.readUInt16LE(header) === 0x20b ? 112 : 96)
  return bytes.readUInt32LE(directories + 4 * 8 + 4) > 0
}

function must(command, args) {
  const { code, output, errors } = capture(command, args)
  if (code !== 0) stop(`${command} ended with exit code ${String(code)}: ${output}${errors}`)
}

if (process.argv[1] === import.meta.filename) {
  const [path] = process.argv.slice(2)
  if (path === undefined || !existsSync(path)) stop('No file to be signed.')
  sign(path, signerOfEnvironment())
}
