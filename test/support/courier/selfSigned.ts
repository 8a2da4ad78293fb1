import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** A certificate that signs itself, and its key. */
export function certificateFor(
  folder: string,
  name: string,
  whose: string,
): Readonly<{ certificate: string; key: string; path: string }> {
  const path = join(folder, `${name}.crt`)
  const files = ['-keyout', join(folder, `${name}.key`), '-out', path]
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2']
  const subject = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=${whose}`]
  execFileSync('openssl', ['req', '-x509', ...kind, ...files, ...subject], { stdio: 'ignore' })
  return { certificate: readFileSync(path, 'utf8'), key: readFileSync(join(folder, `${name}.key`), 'utf8'), path }
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** Listens on this machine without TLS, as a server that is none; what was said to it, byte by byte. */
export async function listenPlainly(): Promise<Readonly<{ port: number; heard: () => string; close: () => void }>> {
  const heard: Buffer[] = []
  const server = createServer((socket) => {
    socket.on('data', (data) => {
      heard.push(data)
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')
    })
  })
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return { port, heard: () => Buffer.concat(heard).toString('latin1'), close: () => server.close() }
}
