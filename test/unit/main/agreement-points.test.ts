import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createAgreementPoints, pointsOf } from '../../../src/main/agreement-points'
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
	const counted = new Promise<void>((resolve) => {
		tell = resolve
	})
	const options = { paths, writable: true, appVersion: '0.1.0', patienceMs: 0, onCounted: () => tell() }
	const points = createAgreementPoints(options)
	const before = await points.of(listed)
	expect(before.size).toBeLessThan(40)
	await counted
	const after = await points.of(listed)
	expect(Object.fromEntries(after)).toEqual(
		Object.fromEntries(
			await Promise.all(listed.map(async ({ id }, i) => [id, await pointsOf(agreement(id, `Agreement ${i}`))])),
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
	const points = createAgreementPoints({ paths, writable: false, appVersion: '0.1.0', onCounted: () => {} })
	const modifiedAtMs = fileStamp(paths.agreementFile('cut-off'))?.modifiedAtMs ?? 0
	expect((await points.of([{ id: 'cut-off', modifiedAtMs }])).size).toBe(0)
})
