import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer } from '../../electron/security/answer.ts'
import { composeContentSecurityPolicy } from '../../electron/security/csp.ts'
import { readBuiltFiles } from '../../electron/security/manifest.ts'
import { createWebPreferences } from '../../electron/windows/webPreferences.ts'
import { formatLogLine } from '../../electron/logging/log.ts'
import { deriveRoot } from '../../electron/vault/kdf.ts'
import { KDF_DEFAULT, KDF_FLOOR, newKdfParameters } from '../../electron/vault/kdfCost.ts'
import { delayAfter } from '../../electron/session/attempts.ts'

const folder = mkdtempSync(join(tmpdir(), 'naknada-'))
beforeAll(() => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets', 'page.js'), '')
  writeFileSync(join(folder, 'secret.db'), 'x')
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

test.each([
  ['GET', 'app://naknada/index.html', 200],
  ['GET', 'app://naknada/assets/page.js', 200],
  ['POST', 'app://naknada/index.html', 405],
  ['GET', 'app://other/index.html', 404],
  ['GET', 'app://naknada/../../etc/passwd', 404],
  ['GET', 'app://naknada/%2e%2e/%2e%2e/etc/passwd', 404],
  ['GET', 'app://naknada/assets/..%2findex.html', 404],
  ['GET', 'app://naknada/secret.db', 404],
  ['GET', 'file:///etc/passwd', 404],
])('%s %s is answered with %i and the policy', (method, url, status) => {
  const response = answer({ method, url }, readBuiltFiles(folder))
  expect(response.statusCode).toBe(status)
  expect(response.data.length > 0).toBe(status === 200 && !url.endsWith('page.js'))
  expect(response.headers['Content-Security-Policy']).toContain("default-src 'none'")
})

test('every answer says what it is, and forbids to guess, to tell where it came from and to put it in a frame', () => {
  const files = readBuiltFiles(folder)
  for (const url of ['app://naknada/index.html', 'app://naknada/assets/page.js', 'app://naknada/secret.db']) {
    const { headers } = answer({ method: 'GET', url }, files)
    expect(headers).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
    })
    expect(headers['Content-Security-Policy']).toMatch(
      /object-src 'none'.*base-uri 'none'.*frame-ancestors 'none'|frame-ancestors 'none'/,
    )
  }
  expect(answer({ method: 'GET', url: 'app://naknada/index.html' }, files).headers['Content-Type']).toBe(
    'text/html; charset=utf-8',
  )
})

test('the policy allows nothing inline, nothing from elsewhere, and has no stray colon', () => {
  const policy = composeContentSecurityPolicy()
  expect(policy).not.toMatch(/unsafe|https?:|data:|\*|-src:/)
  expect(policy).toContain("script-src 'self'; style-src 'self'")
})

test('window preferences are the hardened ones and cannot be changed', () => {
  const preferences = createWebPreferences(true)
  expect(Object.isFrozen(preferences)).toBe(true)
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    devTools: false,
  })
})

test('with the silence in place no connection can be tried', () => {
  const script = `import './electron/security/silence.ts'
    import net from 'node:net'; import dns from 'node:dns'; import dgram from 'node:dgram'; import http from 'node:http'
    let refused = 0
    const attempts = [() => net.connect(9, '127.0.0.1'), () => net.connect({ port: 9, host: '127.0.0.1' }), () => dns.lookup('example.org', () => {}),
      () => dgram.createSocket('udp4'), () => http.get('http://127.0.0.1:9'), () => fetch('http://127.0.0.1:9')]
    for (const attempt of attempts) { try { await attempt() } catch (error) { if (/no network/.test(String(error.message))) refused += 1 } }
    process.stdout.write(String(refused))`
  expect(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })).toBe('6')
})

test('a log line keeps what is allowed and drops what is not', () => {
  const line = formatLogLine('2026-01-01T00:00:00Z', {
    event: 'bug',
    channel: 'claim.save',
    code: "x'ab' ŠĆEKIĆ",
    frames: 'main.js:1',
  })
  expect(JSON.parse(line)).toEqual({
    at: '2026-01-01T00:00:00Z',
    event: 'bug',
    channel: 'claim.save',
    frames: 'main.js:1',
  })
})

test.each([{ passes: 2 }, { memoryKib: 1_024 }, { lanes: 1 }, { passes: 11 }, { memoryKib: 4_194_304 }, { lanes: 64 }])(
  'the key derivation refuses %o, which is out of its bounds',
  async (part) => {
    const parameters = { ...newKdfParameters(KDF_FLOOR), ...part }
    await expect(deriveRoot(Buffer.from('x'), parameters)).rejects.toThrow('out of bounds')
  },
)

test('the key derivation spends enough by default', () => {
  expect(KDF_DEFAULT.memoryKib).toBeGreaterThanOrEqual(262_144)
})

test('the key derivation is Argon2id and no other: its own encoded form says so', async () => {
  const kdf = { ...KDF_FLOOR, algorithm: 'argon2id' as const, salt: Buffer.alloc(16, 1).toString('base64') }
  const key = await deriveRoot(Buffer.from('naknada'), kdf)
  const hash = await (
    await import('@node-rs/argon2')
  ).hash('naknada', {
    memoryCost: kdf.memoryKib,
    timeCost: kdf.passes,
    parallelism: kdf.lanes,
    salt: Buffer.alloc(16, 1),
    outputLen: 32,
  })
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=4\$/)
  expect(hash.endsWith(key.toString('base64').replace(/=+$/, ''))).toBe(true)
})

test('delays grow to five minutes', () => {
  expect([0, 1, 2, 3, 9, 10, 50].map(delayAfter)).toEqual([0, 1, 2, 4, 256, 300, 300])
})
