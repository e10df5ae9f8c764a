import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { openAgreement } from '../../../src/shared/agreement/open'
import { PLAYBOOKS } from '../../../src/shared/playbooks/list'
import { isOneSentence, pledge, tempFolder } from './run-cli'

function read(file: string) {
	const outcome = openAgreement(JSON.parse(readFileSync(file, 'utf8')))
	if (outcome.kind !== 'opened') throw new Error(JSON.stringify(outcome))
	return outcome.agreement
}

const NEW = ['new', '--playbook', 'it-service', '--language', 'en', '-o', 'a.json'] as const

test('lists the playbooks with the fields that others rely on', async () => {
	const run = await pledge(tempFolder(), 'playbooks', '--json')
	const shape = z.array(
		z.object({
			id: z.string(),
			title: z.string(),
			kind: z.string(),
			languages: z.array(z.enum(['de', 'en', 'de+en'])),
		}),
	)
	expect(shape.parse(JSON.parse(run.out)).map(({ id }) => id)).toEqual(PLAYBOOKS.map(({ id }) => id))
	expect(run.status).toBe(0)
})

test('makes a valid agreement of every playbook in every language', async () => {
	const folder = tempFolder()
	for (const { id, languages } of PLAYBOOKS) {
		for (const language of languages) {
			const file = `${id}-${language}.json`
			expect(await pledge(folder, 'new', '--playbook', id, '--language', language, '-o', file)).toEqual({
				status: 0,
				out: `${file} was written.\n`,
				err: '',
			})
			expect((await pledge(folder, 'validate', file)).status).toBe(0)
			expect(read(path.join(folder, file)).parties.language).toBe(language)
		}
	}
})

test('sets texts as they stand, other values as JSON, several after one --set, and blanks with null', async () => {
	const folder = tempFolder()
	const values = [
		'parties.customer.name=0815 = "Äpfel"',
		'services.items.0.monthlyFeeMinor=125000',
		'parties.purpose=null',
	]
	const run = await pledge(folder, ...NEW, '--set', ...values, '--set', 'parties.term={"kind":"indefinite"}')
	expect(run).toEqual({ status: 0, out: 'a.json was written.\n', err: '' })
	const { parties, services } = read(path.join(folder, 'a.json'))
	expect([parties.customer.name, parties.purpose, parties.term]).toEqual([
		'0815 = "Äpfel"',
		null,
		{ kind: 'indefinite' },
	])
	expect(services.items[0]?.monthlyFeeMinor).toBe(125_000)
})

test('finds list items by their id', async () => {
	const folder = tempFolder()
	await pledge(folder, ...NEW)
	const { objectives } = read(path.join(folder, 'a.json'))
	const second = objectives.items[1]!
	await pledge(folder, ...NEW, '--set', `objectives.items.${second.id}.value=12345`)
	expect(read(path.join(folder, 'a.json')).objectives.items[1]).toEqual({ ...second, value: 12_345 })
})

test('stores the holidays of the term once start and length are known', async () => {
	const folder = tempFolder()
	const term = ['parties.effectiveDate=2027-01-01', 'parties.term={"kind":"fixed","months":12}']
	await pledge(folder, 'new', '--playbook', 'it-service', '--language', 'de', '-o', 'a.json', '--set', ...term)
	const stored = read(path.join(folder, 'a.json')).serviceHours.calendars.flatMap(({ holidays }) =>
		holidays === null ? [] : [Object.keys(holidays.dates ?? {})],
	)
	expect(stored.length).toBeGreaterThan(0)
	for (const dates of stored) {
		expect(dates).toContain('2027-05-06')
		expect([dates[0], dates.at(-1)]).toEqual(['2027-01-01', '2027-12-26'])
	}
})

test.each([
	['parties.provider.nme=X', 'An agreement has no field “parties.provider.nme”.\n'],
	['nothing.at.all=1', 'An agreement has no field “nothing.at.all”.\n'],
	['__proto__.x=1', 'An agreement has no field “__proto__.x”.\n'],
	['services.items.99.name=X', 'An agreement has no field “services.items.99.name”.\n'],
	['title', '--set takes PATH=VALUE, which “title” is not.\n'],
])('refuses --set %s with status 2 and writes nothing', async (text, err) => {
	const folder = tempFolder()
	expect(await pledge(folder, ...NEW, '--set', text)).toEqual({ status: 2, out: '', err })
	expect(existsSync(path.join(folder, 'a.json'))).toBe(false)
})

test.each([
	'parties.effectiveDate=2026-02-30',
	'objectives.items.0.value=soon',
	'parties.currency=Euro',
	'services.items.0.monthlyFeeMinor=-1',
])('says in one sentence why --set %s does not fit', async (text) => {
	for (const language of ['de', 'en']) {
		const run = await pledge(tempFolder(), ...NEW, '--set', text, '--ui-language', language)
		expect([run.status, run.out, isOneSentence(run.err)]).toEqual([2, '', true])
		expect(run.err).toContain(text.split('=')[0])
	}
})

test('replaces a file that is there and keeps the old one beside it', async () => {
	const folder = tempFolder()
	const file = path.join(folder, 'a.json')
	writeFileSync(file, 'precious')
	expect((await pledge(folder, ...NEW)).status).toBe(0)
	expect(readFileSync(`${file}.bak`, 'utf8')).toBe('precious')
	expect(read(file).id).toBe('agreement-1')
})

test('ends with status 4 where the target cannot be written', async () => {
	const folder = tempFolder()
	mkdirSync(path.join(folder, 'folder'))
	writeFileSync(path.join(folder, 'file'), '')
	const base = NEW.slice(0, -1)
	for (const target of ['missing/a.json', 'folder', 'file/a.json', '/dev/full', '/proc/a.json']) {
		const run = await pledge(folder, ...base, target)
		expect([target, run.status, run.out, isOneSentence(run.err)]).toEqual([target, 4, '', true])
	}
})

test('names what is missing or unknown', async () => {
	const folder = tempFolder()
	expect((await pledge(folder, 'new', '--language', 'de', '-o', 'a')).err).toBe(
		'An option is missing: --playbook ID.\n',
	)
	expect((await pledge(folder, 'new', '--playbook', 'it-service', '-o', 'a')).err).toBe(
		'An option is missing: --language de|en|de+en.\n',
	)
	expect((await pledge(folder, 'new', '--playbook', 'x', '--language', 'de', '-o', 'a')).err).toContain('it-service')
	expect((await pledge(folder, 'new', '--playbook', 'it-service', '--language', 'fr', '-o', 'a')).status).toBe(2)
})
