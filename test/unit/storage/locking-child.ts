import { writeSync } from 'node:fs'
import { acquireLock } from '../../../src/main/storage/lock'

// Takes the lock, says how that went, and holds it until standard input is closed.
const [path = ''] = process.argv.slice(2)
const outcome = await acquireLock(path, { now: '2026-03-01T08:15:00Z' })
writeSync(1, `${outcome.kind}\n`)
process.stdin.resume()
await new Promise((resolve) => process.stdin.once('end', resolve))
if (outcome.kind === 'acquired' && process.argv[3] !== 'keep') await outcome.lock.release()
