import type { Agreement } from '../../shared/agreement/schema'
import { compareAgreements } from '../../shared/compare/compare-agreements'
import { renderRedlineHtml } from '../exporting/redline-html'
import { formatsOf } from '../words/formats'
import { translator } from '../words/messages'
import type { DiffData } from './diff-data'
import { changeLine, countWords, groupedChanges } from './diff-text'
import { meaningWordsIn } from './meaning-words'

/** What leaves the house says nothing of the action plan, unless it is for the house. */
export function diffHtml(
	data: DiffData,
	agreements: { readonly before: Agreement; readonly after: Agreement },
	{ date, audience }: { readonly date: string; readonly audience: 'external' | 'internal' },
): string {
	const { before, after } = agreements
	const { language } = data.redline.after
	const say = translator(language, 'compare')
	const { day } = formatsOf(language)
	const changes = compareAgreements(before, after, meaningWordsIn({ language })).filter(
		({ isInternal }) => audience === 'internal' || !isInternal,
	)
	const title = data.redline.after.title
	const version = (key: string, agreement: Agreement, hash: string) =>
		say(key, { title: agreement.title === '' ? say('agreement') : agreement.title, hash: hash.slice(0, 12) })
	return renderRedlineHtml(data.redline, {
		title: say('redline.title', { title }),
		running: say('redline.running', { date: day(date) }),
		versions: [
			version('redline.before', before, data.hashes.before),
			version('redline.after', after, data.hashes.after),
		],
		legend: { added: say('redline.added'), removed: say('redline.removed'), moved: say('redline.moved') },
		counts: say('redline.counts', { counts: countWords(language, data.redline) ?? say('redline.count.none') }),
		meaning: {
			head: say('redline.meaning'),
			groups: groupedChanges(language, changes).map((group) => ({
				head: group.head,
				changes: group.changes.map((change) => ({ text: changeLine(language, change), block: change.block })),
			})),
		},
		notes: {
			movedHere: (of, number) => moved('here', of, number),
			movedAway: (of, number) => moved('away', of, number),
		},
		date,
	})
}

function moved(where: 'here' | 'away', language: 'de' | 'en', number: string): string {
	const say = translator(language, 'compare')
	return number === '' ? say(`redline.moved-${where}`) : say(`redline.moved-${where}.number`, { number })
}
