import path from 'node:path'
import { expect, test } from 'vitest'
import { checkData } from '../../../src/main/evidence/check-data'
import { evidenceJson } from '../../../src/main/evidence/evidence'
import { reportOutline } from '../../../src/main/evidence/report-outline'
import { importHistory } from '../../../src/main/importing/import-history'
import { translator } from '../../../src/main/words/messages'
import { outlineToText } from '../../../src/shared/outline/to-text'
import { completeAgreement } from '../cli/sample-agreement'

const TICKETS = path.join(import.meta.dirname, '../../../resources/samples/hansen-tickets.csv')
const NAMES = {
	de: [
		'Unrealistische Anforderungen',
		'Falsche Daten',
		'Mangelnde Vorausplanung',
		'Mangelnde Flexibilität',
		'Übermäßiges Vertrauen auf Strafzahlungen',
		'Ungenauigkeit',
	],
	en: [
		'Unrealistic requirements',
		'Wrong data',
		'Lack of forward planning',
		'Lack of flexibility',
		'Excessive reliance on penalties',
		'Imprecision',
	],
}

async function evidenceOf(language: 'de' | 'en', withHistory: boolean) {
	const agreement = completeAgreement(language)
	const history = withHistory ? await importHistory({ paths: [TICKETS], options: { timeZone: 'Europe/Berlin' } }) : null
	const options = { asOf: null, covers: null, confidence: 0.9, seed: 7 }
	const data = checkData({ agreement, printed: agreement, history, options, withFigures: false, language })
	return { data, agreement, pledgeVersion: '9.8.7', files: [] }
}

test.each(['de', 'en'] as const)('a report answers the six challenges by name, in %s', async (language) => {
	const evidence = await evidenceOf(language, true)
	const t = translator(language, 'cli')
	const { challenges } = evidenceJson(t, evidence)
	expect(challenges.map(({ name }) => name)).toEqual(NAMES[language])
	// With a history nobody has to say that nothing can be said.
	expect(challenges.filter(({ answer }) => answer === 'unknown')).toEqual([])
	const text = outlineToText(reportOutline(t, evidence))
	for (const { name, sentence } of challenges) {
		expect(text).toContain(name)
		expect(text).toContain(sentence)
	}
	expect(text).not.toMatch(/challenges:|\{\w+\}/)
})

test('a report without a history says that realism and data cannot be answered, and what to do', async () => {
	const { challenges } = evidenceJson(translator('en', 'cli'), await evidenceOf('en', false))
	expect(challenges.slice(0, 2).map(({ id, answer, next }) => [id, answer, next[0]])).toEqual([
		['unrealistic', 'unknown', 'Attach a history'],
		['wrong-data', 'unknown', 'Attach a history'],
	])
})
