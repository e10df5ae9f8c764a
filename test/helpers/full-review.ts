import type { Anchor, Proposed, Review, Suggestion } from '../../src/shared/agreement/review'

const HASH = 'c'.repeat(64)
const source = { file: 'Anmerkungen.docx', sha256: HASH, untracked: true }
const AT = '2026-11-24T09:30:00+01:00'

function anchor(quote: string): Anchor {
	const text = `Der Anbieter meldet ${quote} dem Kunden.`
	const start = text.indexOf(quote)
	const around = { before: text.slice(0, start), after: text.slice(start + quote.length) }
	return { language: 'de', block: 'reporting.outage', quote, ...around, text, start, end: start + quote.length }
}

/** Every field of a review filled, and nothing in it that keeps a final back. */
export function fullReview(): Review {
	const decided = { by: 'Ute Jansen', at: AT }
	const value = (id: string, path: string, before: Proposed, after: Proposed): Suggestion => {
		return { id, ...proposal, state: 'rejected', decided, kind: 'value', path, before, after }
	}
	const proposal = { author: 'Maren Hansen', at: AT, visibility: 'external', note: 'Wie besprochen', source } as const
	return {
		threads: [
			{
				id: 'th1',
				anchor: anchor('eine Störung'),
				visibility: 'external',
				assignee: 'Jan Petersen',
				resolved: decided,
				comments: [
					{ id: 'c1', author: 'Maren Hansen', at: AT, text: 'Auch geplante Arbeiten?' },
					{ id: 'c2', author: 'Jan Petersen', at: AT, text: 'Nein, die stehen in Artikel 8.' },
				],
				source,
			},
		],
		suggestions: [
			{
				id: 's1',
				...proposal,
				state: 'accepted',
				decided,
				kind: 'wording',
				anchor: anchor('unverzüglich'),
				replacement: 'binnen einer Stunde',
			},
			value('s2', 'serviceHours.calendars.office.weekly.sat', [['09:00', '12:00']], [['09:00', '13:00']]),
			value('s3', 'parties.renewal', { kind: 'automatic', months: 12 }, { kind: 'automatic', months: 6 }),
			value('s4', 'parties.noticeMonths', 3, 6),
		],
		approvals: [
			{
				id: 'a1',
				role: 'legal',
				name: 'Ute Jansen',
				at: AT,
				contentHash: HASH,
				checklist: [{ text: 'Haftung geprüft', done: true }],
			},
			{
				id: 'a2',
				role: 'technical',
				name: 'Olaf Brandt',
				at: AT,
				contentHash: HASH,
				checklist: [],
				withdrawn: { by: 'Olaf Brandt', at: AT, reason: 'Bereitschaft noch nicht besetzt' },
			},
		],
		required: ['legal'],
		silenced: [
			{
				id: 'q1',
				severity: 'info',
				rule: 'unowned-promise',
				path: 'actionPlan.tasks',
				values: { problem: 'deputy', objective: 'response-p1' },
				reason: 'Die Vertretung steht im Dienstplan.',
				by: 'Jan Petersen',
				at: AT,
			},
		],
		renewal: {
			from: { id: 'last-year', title: 'IT-Betrieb 2026' },
			points: [
				{ code: 'fee', values: { service: 'Helpdesk', feeMinor: 480_000 }, path: 'services.items.desk', done: true },
				{ code: 'threads', values: { count: 2 }, path: null, done: false },
			],
		},
	}
}
