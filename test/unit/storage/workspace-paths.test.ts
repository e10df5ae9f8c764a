import { sep } from 'node:path'
import { expect, test } from 'vitest'
import { instantOf, isSafeId, stampOf, workspacePaths } from '../../../src/main/storage/workspace-paths'

const ESCAPES = [
	'..',
	'.',
	'',
	'../x',
	'a/b',
	'a\\b',
	'/etc',
	'C:',
	'a\0b',
	'a.b',
	'-a',
	'a b',
	'CON',
	'nul',
	'lpt1',
	'ä',
	'x'.repeat(65),
]

test.each(ESCAPES)('no path is made from the id %j', (id) => {
	const paths = workspacePaths('/w')
	for (const make of [
		paths.agreementFile,
		paths.logFile,
		paths.versionsFolder,
		paths.historyFolder,
		paths.playbookFile,
	]) {
		expect(() => make(id)).toThrow(expect.objectContaining({ code: 'bad-request' }))
	}
})

test('everyday ids are folders of the workspace', () => {
	expect(['a', 'it-service', '0b7c1e1c-5a', 'A_1', 'console'].filter((id) => !isSafeId(id))).toEqual([])
	expect(workspacePaths('/w').agreementFile('it-service').split(sep)).toEqual([
		'',
		'w',
		'agreements',
		'it-service',
		'agreement.json',
	])
})

test('an instant survives its way through a file name', () => {
	expect(stampOf('2026-03-01T09:15:00+01:00')).toBe('2026-03-01T08-15-00-000Z')
	expect(instantOf('2026-03-01T08-15-00-000Z')).toBe('2026-03-01T08:15:00.000Z')
	expect(instantOf('2026-03-01')).toBeNull()
})
