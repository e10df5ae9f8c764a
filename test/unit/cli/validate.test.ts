import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { SCHEMA_VERSION } from '../../../src/shared/agreement/schema'
import { isOneSentence, pledge, tempFolder } from './run-cli'
import { completeAgreement, writeAgreement } from './sample-agreement'

const answerShape = z.strictObject({
	valid: z.boolean(),
	schemaVersion: z.number().nullable(),
	problems: z.array(z.strictObject({ path: z.string(), message: z.string().min(1) })),
})

test('finds a complete agreement valid', async () => {
	const folder = tempFolder()
	writeAgreement(folder, completeAgreement())
	expect(await pledge(folder, 'validate', 'agreement.json')).toEqual({
		status: 0,
		out: `agreement.json is a valid agreement (schema version ${SCHEMA_VERSION}).\n`,
		err: '',
	})
	const run = await pledge(folder, 'validate', 'agreement.json', '--json')
	expect(JSON.parse(run.out)).toEqual({ valid: true, schemaVersion: SCHEMA_VERSION, problems: [] })
})

test.each<[string, string | Uint8Array, RegExp]>([
	['truncated JSON', '{\n "schemaVersion": 1,\n "id"', /^f ends|line 3, column 6/],
	['text', '{\n  "a": oops\n}', /line 2, column 8/],
	['an empty file', '', /is empty/],
	['binary', new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe]), /UTF-8/],
	['a list', '[]', /not a valid agreement/],
	['another JSON', '{"a":1}', /schemaVersion/],
	['a half agreement', '{"schemaVersion":1,"id":"a"}', /title/],
	['a newer agreement', '{"schemaVersion":99}', /newer version of Pledge \(schema version 99/],
	['a prototype key', '{"schemaVersion":1,"__proto__":{"x":1}}', /key that no data may have/],
	['deep nesting', '['.repeat(5_000) + ']'.repeat(5_000), /nested too deeply/],
])('refuses %s with status 3, one sentence and one JSON value', async (_name, content, sentence) => {
	const folder = tempFolder()
	writeFileSync(path.join(folder, 'f'), content)
	const run = await pledge(folder, 'validate', 'f', '--json')
	expect([run.status, isOneSentence(run.err)]).toEqual([3, true])
	expect(run.err).toMatch(sentence)
	const answer = answerShape.parse(JSON.parse(run.out))
	expect([answer.valid, answer.problems.length > 0]).toEqual([false, true])
	const check = await pledge(folder, 'check', 'f', '--json')
	expect(check).toEqual({ status: 3, out: '', err: run.err })
})

test.each<[string, unknown, string, string]>([
	['no object', [], 'Die Datei enthält kein JSON-Objekt', ''],
	[
		'no version',
		{},
		'schemaVersion fehlt oder ist keine ganze Zahl',
		'schemaVersion: fehlt oder ist keine ganze Zahl\n',
	],
	[
		'an id twice',
		{ ...completeAgreement('de'), services: { ...completeAgreement('de').services, items: twice('desk') } },
		'Die Kennung „desk“ bei services.items.1.id kommt in ihrer Liste zweimal vor',
		'services.items.1.id: die Kennung „desk“ kommt in dieser Liste zweimal vor\n',
	],
])('says in German too that there is %s', async (_name, content, problem, out) => {
	const folder = tempFolder()
	writeFileSync(path.join(folder, 'f'), JSON.stringify(content))
	const err = `f ist keine gültige Vereinbarung: ${problem}.\n`
	expect(await pledge(folder, 'validate', 'f', '--ui-language', 'de')).toEqual({ status: 3, out, err })
	expect((await pledge(folder, 'check', 'f', '--ui-language', 'de')).err).toBe(err)
})

function twice(id: string) {
	const [first] = completeAgreement('de').services.items
	return [
		{ ...first, id },
		{ ...first, id },
	]
}

test('names the newer version in the answer', async () => {
	const folder = tempFolder()
	writeFileSync(path.join(folder, 'f'), JSON.stringify({ ...completeAgreement(), schemaVersion: 99 }))
	const answer = answerShape.parse(JSON.parse((await pledge(folder, 'validate', 'f', '--json')).out))
	expect([answer.valid, answer.schemaVersion, answer.problems[0]?.path]).toEqual([false, 99, 'schemaVersion'])
})

test('refuses a file that is missing and a folder', async () => {
	const folder = tempFolder()
	mkdirSync(path.join(folder, 'sub'))
	expect((await pledge(folder, 'validate', 'none.json')).err).toBe('The file none.json does not exist.\n')
	expect((await pledge(folder, 'validate', 'sub')).err).toBe('sub is a folder; a file is needed.\n')
	expect((await pledge(folder, 'validate', 'sub')).status).toBe(3)
})

test('reads no device without end', async () => {
	const run = await pledge(tempFolder(), 'validate', '/dev/zero')
	expect(run).toEqual({ status: 3, out: '', err: 'The file /dev/zero is too large.\n' })
})

test('prints a JSON Schema that names the sections', async () => {
	const run = await pledge(tempFolder(), 'schema')
	const schema = z
		.looseObject({ $schema: z.string(), properties: z.record(z.string(), z.unknown()) })
		.parse(JSON.parse(run.out))
	expect(Object.keys(schema.properties)).toEqual(Object.keys(completeAgreement()))
})
