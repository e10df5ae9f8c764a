import { expect, test } from 'vitest'
import type { Unplaced } from '../../../src/main/importing-word/import-report'
import { unplacedLine } from '../../../src/main/importing-word/words'
import { translator } from '../../../src/main/words/messages'

const comment: Unplaced = {
	...{ what: 'comment', reason: 'no-place', author: 'Ada', at: '2026-11-20T10:05:00Z', text: 'Why?', quote: 'the law' },
	...{ paragraph: 3, count: 1, keptAs: null },
}
const said = (one: Unplaced) =>
	(['de', 'en'] as const).map((language) => unplacedLine(translator(language, 'returned'), one))

test('says in the language’s own dates who said what where, and of a comment on no words none', () => {
	const rest = ['Das Dokument sagt nicht, wohin es gehört.', 'The document does not say where it belongs.'] as const
	const [german, english] = ['Absatz 3, Ada, 20.11.2026: ', 'Paragraph 3, Ada, 20 Nov 2026: ']
	expect([
		said(comment),
		said({ ...comment, quote: ' ' }),
		said({ ...comment, what: 'formatting', text: '', quote: '' }),
	]).toEqual([
		[`${german}Kommentar „Why?“ zu „the law“. ${rest[0]}`, `${english}comment “Why?” on “the law”. ${rest[1]}`],
		[`${german}Kommentar „Why?“. ${rest[0]}`, `${english}comment “Why?”. ${rest[1]}`],
		[`${german}Aussehen geändert. ${rest[0]}`, `${english}looks changed. ${rest[1]}`],
	])
})
