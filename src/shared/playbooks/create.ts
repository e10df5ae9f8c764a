import { emptyReview } from '../agreement/review'
import { type Agreement, SCHEMA_VERSION } from '../agreement/schema'
import { type Draft, ENGLAND, GERMANY, type Place, type PlaybookContent, type Say } from './draft'
import { leavesOf } from './leaves'
import { PLAYBOOKS } from './list'
import type { Playbook } from './playbook'

export type CreateFromPlaybook = {
	/** One of `PLAYBOOK_IDS`; anything else throws a RangeError. */
	readonly playbookId: string
	readonly language: Agreement['parties']['language']
	/** Id of the agreement to be. */
	readonly id: string
	/** ISO date. With it, office calendars in Germany rest on 24 and 31 December of this and the next three years. */
	readonly today?: string
}

/**
 * A new agreement from one of our playbooks. German ones are at home in Germany, English ones in England; with both
 * languages German governs, and the English words stand in `translations` by field path.
 */
export function createFromPlaybook({ playbookId, language, id, today }: CreateFromPlaybook): Agreement {
	const playbook = findPlaybook(playbookId)
	if (playbook === undefined) throw new RangeError(`unknown playbook "${playbookId}"`)
	const governing = language === 'en' ? 'en' : 'de'
	const place = governing === 'de' ? GERMANY : ENGLAND
	const content = playbook.content(draft(governing === 'de' ? german : english, place, today))
	return {
		schemaVersion: SCHEMA_VERSION,
		id,
		...content,
		parties: { ...content.parties, playbook: playbook.id, language, governingLanguage: governing },
		overrides: [],
		translations: language === 'de+en' ? englishWords(playbook, place, today) : {},
		review: emptyReview(),
	}
}

export function findPlaybook(id: string): Playbook | undefined {
	return PLAYBOOKS.find((playbook) => playbook.id === id)
}

/** Tells words from ids and choices; no text of ours holds this sign. */
const MARK = '\u0001'
const german: Say = (de) => de
const english: Say = (_de, en) => en
const marked: Say = (_de, en) => MARK + en

/** The English words of every text of the playbook, by field path, also where both languages happen to say the same. */
function englishWords(playbook: Playbook, place: Place, today: string | undefined): Record<string, string> {
	const words: Record<string, string> = {}
	for (const [path, value] of leavesOf(playbook.content(draft(marked, place, today)) satisfies PlaybookContent)) {
		if (typeof value === 'string' && value.includes(MARK)) words[path] = value.replaceAll(MARK, '')
	}
	return words
}

function draft(say: Say, place: Place, today: string | undefined): Draft {
	return { say, place, closed: today === undefined || place !== GERMANY ? [] : yearEnds(Number(today.slice(0, 4))) }
}

function yearEnds(first: number): string[] {
	return [0, 1, 2, 3].flatMap((years) => [`${first + years}-12-24`, `${first + years}-12-31`])
}
