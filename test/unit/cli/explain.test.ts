import { expect, test } from 'vitest'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { pledge, tempFolder } from './run-cli'
import { completeAgreement, writeAgreement } from './sample-agreement'

test('tells what an agreement promises in plain words, and how easy both texts read', async () => {
	const folder = tempFolder()
	writeAgreement(folder, completeAgreement())
	const run = await pledge(folder, 'explain', 'agreement.json')
	expect([run.status, run.err]).toEqual([0, ''])
	expect(run.out).toMatch(/^What you are promised\n/)
	expect(run.out).toMatch(
		/\nReading ease of these words: [\d.]+, [a-z ]+\nReading ease of the contract: [\d.]+, [a-z ]+\n/,
	)
	expect(run.out).toMatch(/\nHardest to read: .+ \([\d.]+, [a-z ]+\)\nFrom 0 \(hard\) to 100 \(easy\), by Flesch/)
})

test('gives the same as values, with every section and the hardest', async () => {
	const folder = tempFolder()
	writeAgreement(folder, completeAgreement())
	const run = await pledge(folder, 'explain', 'agreement.json', '--json')
	const answer = JSON.parse(run.out)
	expect([run.status, answer.language, answer.text.split('\n')[0]]).toEqual([0, 'en', 'What you are promised'])
	const { plain, contract, sections, hardest } = answer.readingEase
	expect(plain.score).toBeGreaterThan(contract.score)
	const enough = sections.filter(({ words }: { words: number }) => words >= 100)
	const least = Math.min(...enough.map(({ score }: { score: number }) => score))
	expect(sections.find(({ id }: { id: string }) => id === hardest).score).toBe(least)
})

test('speaks either language of an agreement in two, and refuses the other of one', async () => {
	const folder = tempFolder()
	const both = createFromPlaybook({ playbookId: 'it-service', language: 'de+en', id: 'a', today: '2027-01-01' })
	writeAgreement(folder, both)
	const first = async (...language: string[]) =>
		(await pledge(folder, 'explain', 'agreement.json', ...language)).out.split('\n')[0]
	expect([await first('--language', 'de'), await first('--language', 'en')]).toEqual([
		'Was Ihnen zugesagt ist',
		'What you are promised',
	])
	writeAgreement(folder, completeAgreement())
	const refused = await pledge(folder, 'explain', 'agreement.json', '--language', 'de')
	expect([refused.status, refused.out]).toEqual([2, ''])
	expect(refused.err).not.toBe('')
})
