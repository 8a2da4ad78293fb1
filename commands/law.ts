import { once } from 'node:events'
import { messageFor } from '../shared/text/message.ts'
import { answerLine, answerRule } from './law/answer.ts'

// A reader that stops early (head, a closed pipe) is no fault of ours.
process.stdout.on('error', () => process.exit(0))

const [rule, json] = process.argv.slice(2)
if (rule === '-') await answerStream()
else if (rule === undefined || json === undefined) refuse()
else answerOnce(rule, json)

function answerOnce(name: string, input: string): void {
  const answer = answerRule(name, input)
  process.stdout.write(`${answer.text}\n`)
  if (answer.failed) process.exitCode = 1
}

async function answerStream(): Promise<void> {
  process.stdin.setEncoding('utf8')
  let rest = ''
  for await (const chunk of process.stdin as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    await write(lines)
  }
  await write([rest])
}

async function write(lines: readonly string[]): Promise<void> {
  // Trimming also takes the mark some programs put before the first line.
  const asked = lines.map((line) => line.trim()).filter((line) => line !== '')
  if (asked.length === 0) return
  const answers = asked.map((line) => `${answerLine(line).text}\n`).join('')
  if (!process.stdout.write(answers)) await once(process.stdout, 'drain')
}

function refuse(): void {
  const error = { code: 'law.usage', message: messageFor('law.usage') }
  process.stdout.write(`${JSON.stringify({ error })}\n`)
  process.exitCode = 1
}
