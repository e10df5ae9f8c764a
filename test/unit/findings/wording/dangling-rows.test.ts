import { describe, expect, it } from 'vitest'
import { foundWording } from '../../../helpers/found-wording'

const steps = (text: string) => `| Step | Who |
| --- | --- |
| 1 | clerk |
| 2 | bureau |
| 3 | client |

${text}`
const requirements = (head: string, word: string) => `| Feature | ${head} |
| --- | --- |
| Speed | 1 Gbit/s |
| Jitter | ${word} |`

describe('references into tables', () => {
	it.each([
		['en', steps('The bureau repeats step 6.'), 'dangling-reference: step 6'],
		[
			'en',
			'Restores: charged as set out in Error! Reference source not found.',
			'dangling-reference: Error! Reference source not found.',
		],
		[
			'de',
			'Es gilt Fehler! Verweisquelle konnte nicht gefunden werden.',
			'dangling-reference: Fehler! Verweisquelle konnte nicht gefunden werden.',
		],
		['en', requirements('Requirement', 'low'), 'vague-quality: low'],
		['de', requirements('Anforderung', 'sehr gut'), 'vague-quality: sehr gut'],
	] as const)('and words in them are told (%s): %s', (language, text, found) => {
		expect(foundWording(text, language)).toContain(found)
	})

	it.each([
		['en', steps('The bureau repeats step 3.')],
		['en', steps('The bureau repeats step 6 of the manual.')],
		['en', 'The screen says: an error! Reference numbers are on the label.'],
		['en', requirements('Priority', 'low')],
		['en', requirements('Requirement', 'low: 5 ms')],
	] as const)('that lead somewhere are left alone (%s): %s', (language, text) => {
		expect(foundWording(text, language).filter((found) => /^(?:dangling|vague-quality)/.test(found))).toEqual([])
	})
})
