import { expect, it, test } from 'vitest'
import { contractOutline } from '../../../src/main/both-languages'
import { TEXT_RULES, textFindings } from '../../../src/shared/findings/wording/run'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { PLAYBOOKS } from '../../../src/shared/playbooks/list'

const found = (text: string, language: 'de' | 'en') =>
	TEXT_RULES.flatMap(({ id, find }) => find(text, language).map(({ start, end }) => [id, text.slice(start, end)]))

test.each<['de' | 'en', string, unknown[]]>([
	['de', 'Der Anbieter antwortet zeitnah.', [['vague-time', 'zeitnah']]],
	[
		'de',
		'Eine zeitnahe Lösung, so bald wie\u00a0möglich.',
		[
			['vague-time', 'zeitnahe'],
			['vague-time', 'so bald wie\u00a0möglich'],
		],
	],
	[
		'de',
		'Er bemüht sich nach besten Kräften.',
		[
			['vague-effort', 'bemüht sich'],
			['vague-effort', 'nach besten Kräften'],
		],
	],
	['de', 'Die Qualität ist branchenüblich.', [['vague-quality', 'branchenüblich']]],
	[
		'de',
		'Strafe: _____ Euro, [Datum]',
		[
			['open-blank', '_____'],
			['open-blank', '[Datum]'],
		],
	],
	[
		'en',
		'We will respond promptly, using commercially reasonable efforts.',
		[
			['vague-time', 'promptly'],
			['vague-effort', 'commercially reasonable efforts'],
		],
	],
	['en', 'Fee: TBD', [['open-blank', 'TBD']]],
	['de', 'Der Anbieter antwortet nicht zeitnah, sondern binnen 4 Stunden.', []],
	['de', 'Das Wort „zeitnah“ bedeutet: binnen 4 Stunden.', []],
	['en', 'The “best efforts” clause is void.', []],
	['en', 'The trial balance is untimely.', []],
])('in %s, “%s”', (language, text, expected) => {
	expect(found(text, language)).toEqual(expected)
})

it('finds no vague words in any shipped playbook', () => {
	const vague = PLAYBOOKS.flatMap(({ id, languages }) =>
		languages.map((language) => createFromPlaybook({ playbookId: id, language, id: 'x', today: '2027-03-03' })),
	).flatMap((agreement) => textFindings(contractOutline(agreement, {})).filter(({ rule }) => rule !== 'open-blank'))
	expect(vague.map(({ rule, at, start, end }) => [rule, at.address, at.text.slice(start, end)])).toEqual([])
})
