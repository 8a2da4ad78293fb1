// Run by the packaged program as its Node: has the thread of attached files, as it lies in the archive, take a scan in, read its words
// and put it into a bundle; prints what it answers.
const { randomBytes } = require('node:crypto')
const { join } = require('node:path')
const { pathToFileURL } = require('node:url')
const { Worker } = require('node:worker_threads')

const [archive, scan, folder] = process.argv.slice(2)
const thread = new Worker(pathToFileURL(join(archive, 'dist/main/workers/attachmentFiles.js')))

function ask(id, task) {
  return new Promise((answered, failed) => {
    thread.once('error', failed)
    thread.on('message', (message) => {
      if (message.kind === 'answer' && message.id === id) answered(message.answer)
    })
    thread.postMessage({ id, task })
  })
}

async function work() {
  const key = randomBytes(32)
  const path = join(folder, 'stored')
  const request = { given: { path: scan }, path, key: new Uint8Array(key), maxBytes: 200_000_000 }
  const received = await ask(1, { kind: 'receive', request, cancelled: new Int32Array(new SharedArrayBuffer(4)) })
  const { size, sha256 } = received.value
  await ask(2, {
    kind: 'open',
    handle: 'scan',
    file: { path, key: new Uint8Array(key), size, sha256 },
    isPicture: false,
  })
  const words = await ask(3, { kind: 'recognise', handle: 'scan', as: 'pdf', page: 0 })
  const parts = [{ handle: 'scan', as: 'pdf' }]
  const head = { title: 'Prilozi', language: 'cnr' }
  const bundle = await ask(4, { kind: 'bundle', parts, path: join(folder, 'bundle.pdf'), head })
  await thread.terminate()
  process.stdout.write(JSON.stringify({ words, bundle }))
}

void work()
