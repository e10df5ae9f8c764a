import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { createAgreementPoints } from '../../../src/main/agreement-points'
import { pointsOf } from '../../../src/main/counting/count-points'
import { createCounter } from '../../../src/main/counting/counter'
import { fileStamp } from '../../../src/main/storage/file-stamp'
import { workspacePaths } from '../../../src/main/storage/workspace-paths'
import { agreement, tempFolder } from '../storage/storage-fixtures'

test('a list does not wait for many uncounted agreements, and is told when they are counted', async () => {
	const paths = workspacePaths(tempFolder())
	const listed = Array.from({ length: 40 }, (_, i) => {
		const id = `a-${i}`
		const file = paths.agreementFile(id)
		mkdirSync(join(file, '..'), { recursive: true })
		writeFileSync(file, JSON.stringify(agreement(id, `Agreement ${i}`)))
		return { id, modifiedAtMs: fileStamp(file)?.modifiedAtMs ?? 0 }
	})
	let tell = () => {}
	const options = { ...inThisThread(), paths, writable: true, patienceMs: 0, onCounted: () => tell() }
	const points = createAgreementPoints(options)
	let known = await points.of(listed)
	expect(known.size).toBeLessThan(40)
	while (known.size < 40) {
		await new Promise<void>((resolve) => {
			tell = resolve
		})
		known = await points.of(listed)
	}
	const after = known
	expect(Object.fromEntries(after)).toEqual(
		Object.fromEntries(
			await Promise.all(
				listed.map(async ({ id }, i) => [id, { ...(await pointsOf(agreement(id, `Agreement ${i}`))), isOld: false }]),
			),
		),
	)
	await points.flush()
	const next = createAgreementPoints({ ...options, onCounted: () => {} })
	expect(Object.fromEntries(await next.of(listed))).toEqual(Object.fromEntries(after))
})

test('an agreement that is not readable keeps no figures', async () => {
	const paths = workspacePaths(tempFolder())
	mkdirSync(paths.agreementFolder('cut-off'), { recursive: true })
	writeFileSync(paths.agreementFile('cut-off'), '{"schemaVersion":1,')
	const points = createAgreementPoints({ ...inThisThread(), paths, writable: false, onCounted: () => {} })
	const modifiedAtMs = fileStamp(paths.agreementFile('cut-off'))?.modifiedAtMs ?? 0
	expect((await points.of([{ id: 'cut-off', modifiedAtMs }])).size).toBe(0)
})

test('a list that was told goes round no more when nothing could be counted', async () => {
	const paths = workspacePaths(tempFolder())
	mkdirSync(paths.agreementFolder('cut-off'), { recursive: true })
	writeFileSync(paths.agreementFile('cut-off'), '{"schemaVersion":1,')
	let told = 0
	const options = { ...inThisThread(), paths, writable: false, onCounted: () => told++ }
	const points = createAgreementPoints(options)
	const modifiedAtMs = fileStamp(paths.agreementFile('cut-off'))?.modifiedAtMs ?? 0
	await points.of([{ id: 'cut-off', modifiedAtMs }])
	await new Promise((resolve) => setImmediate(resolve))
	await new Promise((resolve) => setImmediate(resolve))
	expect(told).toBe(0)
})

test('an agreement that came while others were counted is counted after them, though those were told of already', async () => {
	vi.useFakeTimers({ toFake: ['performance'] })
	try {
		const points = await pointsOf(agreement('x', 'X'))
		let begin = (_: unknown) => {}
		const asked: string[] = []
		const told: string[][] = []
		const first = { id: 'first', modifiedAtMs: 1 }
		const second = { id: 'second', modifiedAtMs: 1 }
		const known = createAgreementPoints({
			...{ appVersion: '0.1.0', paths: workspacePaths(tempFolder()), writable: false, patienceMs: 1 },
			counter: {
				count: async ({ id }) => {
					asked.push(id)
					if (id === 'first') await new Promise((resolve) => (begin = resolve))
					// So long that the lists hear of it before all are counted.
					vi.advanceTimersByTime(3_000)
					return points
				},
				end: async () => {},
			},
			onCounted: () => {
				told.push([...asked])
				void known.of([first, second])
			},
		})
		await known.of([first])
		begin(null)
		await vi.waitFor(() => expect(asked).toEqual(['first', 'second']))
		await vi.waitFor(async () => expect((await known.of([first, second])).get('second')?.isOld).toBe(false))
		expect(told[0]).toEqual(['first'])
	} finally {
		vi.useRealTimers()
	}
})

/** A list waits until all are counted. */
function inThisThread() {
	return { appVersion: '0.1.0', counter: createCounter(null), patienceMs: 60_000 }
}
