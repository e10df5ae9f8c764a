import { describe, expect, it } from 'vitest'
import type { LibraryClause } from '../../../src/shared/library/clause'
import { readClauseFile, writeClauseFile } from '../../../src/shared/library/clause-file'

const clause: LibraryClause = {
	id: 'credit-cap',
	version: 3,
	language: 'de',
	topic: 'credits',
	heading: 'Obergrenze: im Monat',
	targets: ['remedies.monthly-cap', 'remedies.yearly-cap'],
	after: 'remedies',
	slots: { cap: '15 %' },
	variants: [
		{
			stance: 'provider',
			title: 'Obergrenze im Monat',
			text: 'Höchstens **{cap}**.\n- so\n- oder so\n\nUnd dann.',
			when: 'Wenn es passt.',
			shifts: null,
		},
		{ stance: 'customer', title: null, text: 'Ohne Grenze.', when: null, shifts: null },
	],
}

describe('the file of a clause', () => {
	it('is read as the clause it was written from', () => {
		expect(readClauseFile(writeClauseFile(clause))).toEqual({ kind: 'clause', clause })
		expect(readClauseFile(`\uFEFF${writeClauseFile(clause).replaceAll('\n', '\r\n')}`)).toEqual({
			kind: 'clause',
			clause,
		})
	})

	it('keeps a line of the text that looks like a head of the file', () => {
		const text = 'Erste Zeile.\n\n## customer\n# Notes'
		const odd = { ...clause, variants: [{ ...clause.variants[1]!, text }] }
		const read = readClauseFile(writeClauseFile(odd))
		expect(read.kind === 'clause' && read.clause.variants.map(({ stance }) => stance)).toEqual(['customer'])
	})

	const source = writeClauseFile(clause)
	const line = (text: string) => source.split('\n').findIndex((one) => one.startsWith(text)) + 1
	it.each([
		['text that is no clause', 'Nur Text.', 'no-front-matter', 1, ''],
		['a front matter that never ends', '---\nid: a\n', 'no-front-matter', 1, ''],
		['a line that is no field', source.replace('version: 3', 'Version drei'), 'not-a-field', 3, 'Version drei'],
		['a missing heading', source.replace(/heading: .*\n/, ''), 'missing-field', 1, 'heading'],
		['an empty id', source.replace('id: credit-cap', 'id:'), 'missing-field', 2, 'id'],
		['another version', source.replace('version: 3', 'version: drei'), 'bad-field', 3, 'version: drei'],
		['another language', source.replace('language: de', 'language: fr'), 'bad-field', 4, 'language: fr'],
		['an unknown topic', source.replace('topic: credits', 'topic: geld'), 'bad-field', 5, 'topic: geld'],
		[
			'a place that is none',
			source.replace('for: ', 'for: !, '),
			'bad-field',
			7,
			'for: !, remedies.monthly-cap, remedies.yearly-cap',
		],
		['an unknown stance', source.replace('## customer', '## kunde'), 'unknown-stance', line('## customer'), 'kunde'],
		['a stance twice', source.replace('## customer', '## provider'), 'double-stance', line('## customer'), 'provider'],
		['a variant without words', source.replace('Ohne Grenze.', ''), 'empty-variant', line('## customer'), 'customer'],
		[
			'words before the first variant',
			source.replace('\n## provider', 'Hallo\n## provider'),
			'text-outside',
			line('## provider') - 1,
			'Hallo',
		],
		['no variant', source.slice(0, source.indexOf('## provider')), 'no-variant', 11, ''],
		[
			'a note of nobody',
			source.replace('provider.when: ', 'wann: '),
			'not-a-note',
			line('provider.when'),
			'wann: Wenn es passt.',
		],
	])('says of %s what is wrong and in which line', (_, broken, code, at, detail) => {
		expect(readClauseFile(broken)).toEqual({ kind: 'bad', fault: { code, line: at, detail } })
	})
})
