import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { clausesFor, variantOf } from '../../../src/shared/library/find'
import { shippedClauses } from '../../../src/shared/library/shipped'
import { withOwnText, withTaken } from '../../../src/shared/library/take'
import { hansenSample } from '../../../src/shared/playbooks/samples/hansen'
import { isOneSentence, pledge, tempFolder } from './run-cli'
import { writeAgreement } from './sample-agreement'

const cap = { clause: 'remedies.monthly-cap', language: 'en' } as const
const law = { clause: 'legal.law', language: 'en' } as const

/** The sample without the article that its makers wrote themselves. */
function housed(): Agreement {
	return { ...hansenSample('en'), ownArticles: [] }
}

function deviating(): Agreement {
	const [entry] = clausesFor(
		shippedClauses().map((clause) => ({ origin: 'shipped', clause })),
		cap,
	)
	const variant = entry === undefined ? null : variantOf(entry.clause, 'customer')
	if (entry === undefined || variant === null) throw new Error('no clause')
	const taken = withTaken(housed(), cap, entry, variant)
	const written =
		taken.kind === 'changed' ? withOwnText(taken.agreement, law, 'The law of **Utopia** applies.', null) : taken
	if (written.kind !== 'changed') throw new Error('not changed')
	return written.agreement
}

test('is silent of own wording that says just what the house says', async () => {
	const folder = tempFolder()
	const [entry] = clausesFor(
		shippedClauses().map((clause) => ({ origin: 'shipped', clause })),
		cap,
	)
	const neutral = entry === undefined ? null : variantOf(entry.clause, 'neutral')
	const taken = entry === undefined || neutral === null ? null : withTaken(housed(), cap, entry, neutral)
	if (taken?.kind !== 'changed') throw new Error('not taken')
	writeAgreement(folder, taken.agreement)
	const { out } = await pledge(folder, 'deviations', 'agreement.json', '--json')
	expect([taken.agreement.overrides.length, JSON.parse(out).deviations]).toEqual([1, []])
})

test('tells each deviation, whose words it has and what differs, in print order, as lines, data and files', async () => {
	const folder = tempFolder()
	writeAgreement(folder, deviating())
	const run = await pledge(folder, 'deviations', 'agreement.json', '-o', 'report.html')
	expect([run.status, run.err]).toEqual([0, ''])
	expect(run.out.split('\n').slice(0, 2)).toEqual([
		expect.stringMatching(
			/^\d+\.\d+ Monthly cap \(en\): From the library, unchanged; From “Monthly cap on credits”, Customer-friendly, version 1; as in the library$/,
		),
		expect.stringMatching(/^\d+\.\d+ Governing law \(en\): Written by hand$/),
	])
	expect(readFileSync(path.join(folder, 'report.html'), 'utf8')).toMatch(/<ins>The law of Utopia applies\.<\/ins>/)

	const { out } = await pledge(folder, 'deviations', 'agreement.json', '--json')
	const { deviations } = JSON.parse(out) as {
		deviations: { block: string; redline: { kind: string; text: string }[] }[]
	}
	expect(deviations.map(({ block }) => block)).toEqual([cap.clause, law.clause])
	// Removed and equal words are those of the house, added and equal ones those of the contract.
	const words = (index: number, left: string) =>
		deviations[index]?.redline
			.filter(({ kind }) => kind !== left)
			.map(({ text }) => text)
			.join('')
	expect(words(1, 'removed')).toBe('The law of Utopia applies.')
	expect(words(1, 'added')).toContain('German law')

	await pledge(folder, 'deviations', 'agreement.json', '-o', 'report.md')
	expect(readFileSync(path.join(folder, 'report.md'), 'utf8')).toContain('**The law of Utopia applies.**')
})

test('says that a contract keeps to house wording, and refuses a report of another kind', async () => {
	const folder = tempFolder()
	writeAgreement(folder, housed())
	expect(await pledge(folder, 'deviations', 'agreement.json')).toEqual({
		status: 0,
		out: 'This contract keeps to the house wording throughout.\n',
		err: '',
	})
	const refused = await pledge(folder, 'deviations', 'agreement.json', '-o', 'report.docx')
	expect([refused.status, isOneSentence(refused.err), refused.err.includes('report.docx')]).toEqual([2, true, true])
})
