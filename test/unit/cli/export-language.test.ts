import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { contentHash } from '../../../src/shared/agreement/content-hash'
import { publicAgreement } from '../../../src/shared/agreement/public-agreement'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { isOneSentence, pledge, tempFolder } from './run-cli'
import { completeAgreement, writeAgreement } from './sample-agreement'

const both = createFromPlaybook({ playbookId: 'internal-ola', language: 'de+en', id: 'both', today: '2026-11-23' })
const textOf = (folder: string, name: string) => readFileSync(path.join(folder, name), 'utf8').replace(/\u00a0/g, ' ')

test('a draft of a contract in two languages can have one of them, and says so wherever it is looked at', async () => {
	const folder = tempFolder()
	writeAgreement(folder, both)
	const files = ['--md', 'c.md', '--html', 'c.html', '--pdf', 'c.pdf', '--help-card', 'card.md']
	const run = await pledge(folder, 'export', 'agreement.json', ...files, '--language', 'en')
	expect([run.status, run.err, run.out.trimEnd().split('\n').at(-1)]).toEqual([
		...[0, '', 'The files are in English only; the contract has both languages.'],
	])
	for (const name of ['c.md', 'c.html', 'card.md']) {
		expect([name, /The (German|English) version prevails|Something does not work/.test(textOf(folder, name))]).toEqual([
			...[name, true],
		])
		expect([name, textOf(folder, name).match(/Vereinbarung|Servicezeit|Anbieter/g)]).toEqual([name, null])
	}
	expect(textOf(folder, 'c.html')).toContain('English version only')
	const hash = contentHash(publicAgreement(both))
	const verified = await pledge(folder, 'verify', 'c.pdf', '--against', hash, '--json')
	expect(JSON.parse(verified.out)).toMatchObject({
		...{ genuine: true, sameText: true, approved: false, contentHash: hash, shows: 'language' },
	})
	expect((await pledge(folder, 'verify', 'c.pdf')).out).toContain('It shows one of the contract’s two languages.')
})

test.each([
	['a language that the agreement does not have', completeAgreement('de'), ['--language', 'en']],
	['both languages of an agreement in one', completeAgreement('de'), ['--language', 'de+en']],
	['a final in one of two languages', both, ['--language', 'de', '--final']],
	['a review copy in one of two languages', both, ['--language', 'de', '--review', 'external']],
])('%s is refused before anything is written', async (_name, agreement, options) => {
	const folder = tempFolder()
	writeAgreement(folder, agreement)
	const run = await pledge(folder, 'export', 'agreement.json', '--docx', 'c.docx', ...options)
	expect([run.status, run.out, isOneSentence(run.err)]).toEqual([2, '', true])
})
