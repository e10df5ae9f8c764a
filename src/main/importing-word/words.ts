import { formatsOf } from '../words/formats'
import type { Translate } from '../words/messages'
import type { Unplaced } from './import-report'
import type { ImportOptions } from './import-review'

/** What an import writes into the agreement where the document has no words of its own; `t` of the area `returned`. */
export function returnedWords(t: Translate): ImportOptions['words'] {
	return {
		unknownAuthor: t('author.unknown'),
		untrackedAuthor: t('author.untracked'),
		emptyComment: t('comment.empty'),
		note: (note) => t(`note.${note}`),
	}
}

const SHOWN_LETTERS = 160

/** One line that says all that is known of what was not placed. */
export function unplacedLine(t: Translate, one: Unplaced): string {
	const { reason, at, text, quote, paragraph, count } = one
	return t('line', {
		where: paragraph === null ? t('nowhere') : t('where', { paragraph }),
		author: authorOf(t, one),
		at: at === null ? t('date.unknown') : formatsOf(t.language).day(at),
		what: t(whatKey(t, one), { text: shortened(text), quote: shortened(quote) }),
		count,
		reason: t(`reason.${reason}`),
	})
}

/** What nobody tracked has neither a name nor a time. */
function authorOf(t: Translate, { author, at, what }: Unplaced): string {
	if (author !== '') return author
	return t(at === null && what !== 'comment' ? 'author.untracked' : 'author.unknown')
}

/** Where there are no words to quote, as on a place between two or in an empty row, none are quoted. */
function whatKey(t: Translate, { what, text, quote }: Unplaced): string {
	const key = `what.${what}.at`
	const isBlank = quote.trim() === '' && (what === 'comment' || text.trim() === '')
	return isBlank && t.has(key) ? key : `what.${what}`
}

function shortened(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim()
	return line.length <= SHOWN_LETTERS ? line : `${line.slice(0, SHOWN_LETTERS)}…`
}
