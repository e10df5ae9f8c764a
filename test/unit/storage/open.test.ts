import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { durableAdapter, toJsonText } from '../../../src/main/storage/adapter'
import { type OpenOptions, openStored } from '../../../src/main/storage/open'
import { parseAgreementAs } from '../../../src/main/storage/parse-documents'
import { type Agreement, SCHEMA_VERSION } from '../../../src/shared/agreement/schema'
import { agreement, failing, now, STAMP, tempFolder, textsBelow } from './storage-fixtures'

type World = { folder: string; path: string; options: OpenOptions<Agreement>; text: (title: string) => string }

function world(): World {
	const folder = tempFolder()
	const aside = { folder: join(folder, 'set-aside'), now }
	return {
		folder,
		path: join(folder, 'agreement.json'),
		options: { parse: parseAgreementAs('a1'), label: 'a1.agreement', aside },
		text: (title) => toJsonText(agreement('a1', title)),
	}
}

test('a sound file is opened and nothing else is touched', async () => {
	const { folder, path, options, text } = world()
	writeFileSync(path, text('fine'))
	expect(await openStored(path, options)).toEqual({
		kind: 'opened',
		value: agreement('a1', 'fine'),
		migratedFrom: null,
		recovered: null,
	})
	expect(textsBelow(folder)).toEqual({ 'agreement.json': text('fine') })
})

test('a file of an older version is lifted, and says from which', async () => {
	const { path, options, text } = world()
	const { signatures, ...rest } = JSON.parse(text('old'))
	writeFileSync(path, JSON.stringify({ ...rest, schemaVersion: 0, signatures: { ...signatures } }))
	expect(await openStored(path, options)).toMatchObject({ kind: 'opened', migratedFrom: 0, value: { title: 'old' } })
})

test('a truncated file is set aside and the previous save is opened and put back', async () => {
	const { folder, path, options, text } = world()
	writeFileSync(`${path}.bak`, text('previous'))
	writeFileSync(path, text('newest'))
	truncateSync(path, 100)
	const setAside = join(folder, 'set-aside', `a1.agreement.${STAMP}.json`)
	expect(await openStored(path, options)).toEqual({
		kind: 'opened',
		value: agreement('a1', 'previous'),
		migratedFrom: null,
		recovered: { reason: 'not-json', setAside },
	})
	expect(textsBelow(folder)).toEqual({
		'agreement.json': text('previous'),
		'agreement.json.bak': text('previous'),
		[`set-aside/a1.agreement.${STAMP}.json`]: text('newest').slice(0, 100),
	})
})

test('a missing file is recovered from its backup', async () => {
	const { path, options, text } = world()
	writeFileSync(`${path}.bak`, text('previous'))
	expect(await openStored(path, options)).toMatchObject({
		kind: 'opened',
		value: { title: 'previous' },
		recovered: { reason: 'missing', setAside: null },
	})
	expect(readFileSync(path, 'utf8')).toBe(text('previous'))
})

test('when file and backup are broken both are kept under names nobody has', async () => {
	const { folder, path, options } = world()
	mkdirSync(join(folder, 'set-aside'))
	writeFileSync(join(folder, 'set-aside', `a1.agreement.${STAMP}.json`), 'an earlier one')
	writeFileSync(path, '')
	writeFileSync(`${path}.bak`, '{"title":')
	expect(await openStored(path, options)).toEqual({
		kind: 'broken',
		path,
		reason: 'not-json',
		problems: [],
		setAside: [
			join(folder, 'set-aside', `a1.agreement.${STAMP}-2.json`),
			join(folder, 'set-aside', `a1.agreement.bak.${STAMP}.json`),
		],
	})
	expect(textsBelow(folder)).toEqual({
		[`set-aside/a1.agreement.${STAMP}-2.json`]: '',
		[`set-aside/a1.agreement.${STAMP}.json`]: 'an earlier one',
		[`set-aside/a1.agreement.bak.${STAMP}.json`]: '{"title":',
	})
})

test('JSON that is no agreement is broken, with the places named', async () => {
	const { path, options, text } = world()
	writeFileSync(path, JSON.stringify({ ...JSON.parse(text('x')), title: 7 }))
	const outcome = await openStored(path, options)
	expect(outcome).toMatchObject({ kind: 'broken', reason: 'invalid', problems: [{ path: 'title' }] })
})

test('a file with prototype keys is refused and pollutes nothing', async () => {
	const { path, options, text } = world()
	writeFileSync(path, text('x').replace('{', '{"__proto__":{"polluted":true},'))
	expect(await openStored(path, options)).toMatchObject({ kind: 'broken', reason: 'forbidden-key' })
	expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})

test('a file above the limit is refused without being read', async () => {
	const { path, options } = world()
	writeFileSync(path, '[]')
	truncateSync(path, 51 * 1024 * 1024)
	const fileSystem = failing(['readFile'], 'EIO')
	expect(await openStored(path, { ...options, fileSystem })).toMatchObject({ kind: 'broken', reason: 'too-large' })
})

test('a folder where the file should be is set aside like a broken file', async () => {
	const { folder, path, options, text } = world()
	mkdirSync(path)
	writeFileSync(`${path}.bak`, text('previous'))
	expect(await openStored(path, options)).toMatchObject({
		kind: 'opened',
		recovered: { reason: 'not-a-file', setAside: join(folder, 'set-aside', `a1.agreement.${STAMP}.json`) },
	})
	expect(readFileSync(path, 'utf8')).toBe(text('previous'))
})

test('a newer file is shown as it is and stays byte for byte, also with an older backup beside it', async () => {
	const { folder, path, options, text } = world()
	const raw = { ...JSON.parse(text('newer')), schemaVersion: SCHEMA_VERSION + 1, later: { field: 1 } }
	writeFileSync(path, JSON.stringify(raw))
	writeFileSync(`${path}.bak`, text('older'))
	const before = textsBelow(folder)
	expect(await openStored(path, options)).toEqual({
		kind: 'too-new',
		path,
		schemaVersion: SCHEMA_VERSION + 1,
		asKnown: agreement('a1', 'newer'),
		raw,
	})
	expect(textsBelow(folder)).toEqual(before)
})

test('read-only opening recovers too, and moves nothing', async () => {
	const { folder, path, options, text } = world()
	writeFileSync(path, 'broken')
	writeFileSync(`${path}.bak`, text('previous'))
	const before = textsBelow(folder)
	expect(await openStored(path, { ...options, aside: null })).toMatchObject({
		kind: 'opened',
		value: { title: 'previous' },
		recovered: { reason: 'not-json', setAside: null },
	})
	expect(textsBelow(folder)).toEqual(before)
})

test('read-only opening of a lone backup does not put it back', async () => {
	const { folder, path, options, text } = world()
	writeFileSync(`${path}.bak`, text('previous'))
	const outcome = await openStored(path, { ...options, aside: null })
	expect(outcome).toMatchObject({ kind: 'opened', recovered: { reason: 'missing', setAside: null } })
	expect(textsBelow(folder)).toEqual({ 'agreement.json.bak': text('previous') })
})

test('a file the system refuses to read is named, and left where it is', async () => {
	const { folder, path, options, text } = world()
	writeFileSync(path, text('fine'))
	writeFileSync(`${path}.bak`, text('previous'))
	const opening = openStored(path, { ...options, fileSystem: failing(['readFile'], 'EACCES') })
	await expect(opening).rejects.toMatchObject({ name: 'AppError', code: 'cannot-read', detail: path })
	expect(textsBelow(folder)).toEqual({ 'agreement.json': text('fine'), 'agreement.json.bak': text('previous') })
})

test('the lowdb adapter gives null only for a file that is not there', async () => {
	const { path, options, text } = world()
	const adapter = durableAdapter(path, options)
	expect(await adapter.read()).toBeNull()
	await adapter.write(agreement('a1', 'kept'))
	expect(await adapter.read()).toEqual(agreement('a1', 'kept'))
	writeFileSync(path, text('x').replace(`"schemaVersion": ${SCHEMA_VERSION}`, '"schemaVersion": 999'))
	await expect(adapter.read()).rejects.toMatchObject({ code: 'too-new', detail: path })
	writeFileSync(path, 'broken')
	await expect(adapter.read()).rejects.toMatchObject({ code: 'broken-file', detail: path })
	expect(existsSync(path)).toBe(false)
})
