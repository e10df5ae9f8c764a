import type { ExportFile } from '../../shared/ipc/export-file'
import { dateText } from '../../shared/outline/format'
import { isSheetId } from '../../shared/sheets/sheet-list'
import { dialogWords } from '../dialog-words'

/** As long as the name of a version may be, in UTF-16 units. */
const LONGEST_NAME = 200

export type Sending = {
	/** Who got the contract; empty where nobody is named, and where it stayed in the house. */
	readonly recipient: string
	readonly state: 'draft' | 'final'
	/** The day printed on it, `YYYY-MM-DD`. */
	readonly date: string
	/** The day it is sent, `YYYY-MM-DD`. */
	readonly today: string
}

/** How a text that was exported is called among the versions: after who got it, else after the final it is or the day it left. */
export function sentName(sending: Sending, language: 'de' | 'en'): { readonly name: string; readonly note: string } {
	const words = dialogWords(language)
	const recipient = sending.recipient.replace(/\s+/g, ' ').trim()
	const final = sending.state === 'final' ? `${words['version.final']} ${dateText(sending.date, language)}` : ''
	if (recipient !== '') {
		return { name: shortened(words['version.sent'].replace('{recipient}', () => recipient)), note: final }
	}
	if (final !== '') return { name: final, note: '' }
	return { name: words['version.exported'].replace('{date}', dateText(sending.today, language)), note: '' }
}

/** Whether the other side gets the contract itself, and not only a paper about it. */
export function isSent(sending: {
	readonly audience: 'external' | 'internal'
	readonly formats: readonly (ExportFile | 'bundle')[]
}): boolean {
	return sending.audience === 'external' && sending.formats.some((file) => !isSheetId(file))
}

function shortened(name: string): string {
	if (name.length <= LONGEST_NAME) return name
	// Never half of a pair of surrogates.
	return `${name.slice(0, LONGEST_NAME - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
