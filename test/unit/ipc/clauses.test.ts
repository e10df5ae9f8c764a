import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shippedClauses } from '../../../src/shared/library/shipped'
import { makeWorld, openApp } from './open-world'

const [first] = shippedClauses()
if (first === undefined) throw new Error('no clause ships')
const clause = { ...first, id: 'mine', heading: 'Mine' }
const key = { id: clause.id, language: clause.language }

test('own clauses are kept as files, get a new version with a new text only, and come back once deleted', async () => {
	const world = makeWorld()
	const { call } = await openApp(world)
	expect(await call('clauses:list', {})).toEqual({ clauses: [], bad: [] })
	expect(await call('clauses:save', clause)).toEqual(clause)
	expect((await call('clauses:save', { ...clause, heading: 'Renamed' })).version).toBe(1)
	const [variant, ...others] = clause.variants
	const changed = { ...clause, variants: [{ ...variant!, text: 'Another text.' }, ...others] }
	expect((await call('clauses:save', changed)).version).toBe(2)
	expect(readFileSync(join(world.folder, 'clauses', `mine.${clause.language}.md`), 'utf8')).toContain('Another text.')
	await call('clauses:delete', key)
	expect((await call('clauses:list', {})).clauses).toEqual([])
	await call('clauses:restore', key)
	expect((await call('clauses:list', {})).clauses).toEqual([{ ...changed, version: 2 }])
	await expect(call('clauses:delete', { ...key, id: 'other' })).rejects.toMatchObject({ code: 'not-found' })
})

test('a file that is no clause is told with its line, and neither shown nor written over', async () => {
	const world = makeWorld()
	const { call } = await openApp(world)
	const file = join(world.folder, 'clauses', `mine.${clause.language}.md`)
	mkdirSync(join(world.folder, 'clauses'), { recursive: true })
	writeFileSync(file, '---\nid: mine\noops\n---\n')
	expect(await call('clauses:list', {})).toEqual({
		clauses: [],
		bad: [{ file, fault: { code: 'not-a-field', line: 3, detail: 'oops' } }],
	})
	await expect(call('clauses:save', clause)).rejects.toMatchObject({ code: 'broken-file' })
	expect(readFileSync(file, 'utf8')).toBe('---\nid: mine\noops\n---\n')
})
