import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makePayload } from '../../../src/main/exporting/payload'
import { createRenderDesk, type RenderDesk } from '../../../src/main/exporting/render-desk'
import type { RenderJob } from '../../../src/main/exporting/render-job'
import { AppError } from '../../../src/shared/ipc/errors'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'

const agreement = createFromPlaybook({ playbookId: 'it-service', language: 'en', id: 'a' })
const wishes = {
	kind: 'draft',
	date: '2026-11-23',
	audience: 'external',
	version: null,
	pledgeVersion: '0.1.0',
} as const
const payload = makePayload(agreement, wishes)

/** Stands for the built thread: says which payload it has, fails or never ends, as the file that is asked for tells. */
const THREAD = `
const { parentPort } = require('node:worker_threads')
let title = null
parentPort.on('message', ({ payload, file }) => {
	if (payload !== null) title = payload.agreement.title
	if (file === 'pdf') for (;;) {}
	if (file === 'docx') process.exit(3)
	if (file === 'ics') return parentPort.postMessage({ kind: 'failed', code: 'internal', detail: '', stack: 'Error: drawn badly' })
	if (file === 'staff') return parentPort.postMessage({ kind: 'failed', code: 'bad-request', detail: 'staff', stack: '' })
	if (file === 'summary') throw new Error('died')
	parentPort.postMessage({ kind: 'made', bytes: new TextEncoder().encode(title + (payload === null ? ' again' : '')) })
})
`

function desk(): RenderDesk {
	const folder = mkdtempSync(join(tmpdir(), 'pledge-desk-'))
	const file = join(folder, 'thread.cjs')
	writeFileSync(file, THREAD)
	const made = createRenderDesk(file)
	onTestFinished(async () => {
		await made.close()
		rmSync(folder, { recursive: true })
	})
	return made
}

const job = (file: RenderJob['file'], of = payload): RenderJob => ({ payload: of, file, ending: 'md', proof: [] })
const unstopped = () => new AbortController().signal
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

test('a thread gets a payload once and not again with every file of it', async () => {
	const { render } = desk()
	const other = makePayload({ ...agreement, title: 'Other' }, wishes)
	const made = [job('md'), job('html'), job('md', other), job('md')].map((one) => render(one, unstopped()))
	expect((await Promise.all(made)).map(text)).toEqual([
		agreement.title,
		`${agreement.title} again`,
		'Other',
		agreement.title,
	])
})

test('what is being made is ended at once when it is given up, and the next file comes all the same', async () => {
	const { render } = desk()
	const stop = new AbortController()
	const endless = render(job('pdf'), stop.signal)
	const next = render(job('md'), unstopped())
	stop.abort()
	await expect(endless).rejects.toEqual(new AppError('cancelled'))
	// A new thread knows nothing of the old one's payload.
	expect(text(await next)).toBe(agreement.title)
})

test('what waits is not begun once it is given up', async () => {
	const { render } = desk()
	const stop = new AbortController()
	const first = render(job('md'), unstopped())
	const second = render(job('pdf'), stop.signal)
	stop.abort()
	expect(text(await first)).toBe(agreement.title)
	await expect(second).rejects.toEqual(new AppError('cancelled'))
})

test('a failure and a thread that dies reach who asked, and the desk works on', async () => {
	const { render } = desk()
	await expect(render(job('ics'), unstopped())).rejects.toMatchObject({ stack: 'Error: drawn badly' })
	await expect(render(job('staff'), unstopped())).rejects.toEqual(new AppError('bad-request', 'staff'))
	await expect(render(job('summary'), unstopped())).rejects.toThrow('died')
	await expect(render(job('docx'), unstopped())).rejects.toThrow('ended')
	expect(text(await render(job('md'), unstopped()))).toBe(agreement.title)
})
