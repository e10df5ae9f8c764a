import type { Finding, Rule, RuleInput, Severity } from '../../finding'
import type { Fix } from '../../fix'
import { found } from '../../found'

/** Laws that reminders are written for. */
export type Law = 'de' | 'at' | 'ch' | 'gb'

/** The law an agreement is under, as far as there are reminders for it; Scots law has rules of its own. */
export function lawOf(governingLaw: string | null): Law | null {
	switch (governingLaw) {
		case 'DE':
			return 'de'
		case 'AT':
			return 'at'
		case 'CH':
			return 'ch'
		case 'GB':
		case 'GB-ENG':
		case 'GB-WLS':
			return 'gb'
		default:
			return null
	}
}

export type Reminder = {
	readonly id: string
	/** What to look up, by law; a law that is not here has no such reminder. */
	readonly norms: Readonly<Partial<Record<Law, string>>>
	/** Places where somebody chose or wrote what the reminder is about; never what is shipped. */
	readonly places: (input: RuleInput, law: Law) => readonly Place[]
}

export type Place = {
	readonly path: string
	readonly severity?: Severity
	/** Section where the path names none, as with wording changed by hand. */
	readonly section?: string
	readonly values?: Finding['values']
	readonly fix?: Fix
}

/**
 * A reminder of what a law says of a choice, with the norm to look up. No advice: what follows from it the parties' lawyers
 * decide. Norms as of 2026; each stands in the file of its reminder.
 */
export function lawRule({ id, norms, places }: Reminder): Rule {
	return {
		id,
		waitsFor: 'legal',
		check: (input) => {
			const law = lawOf(input.agreement.legal.governingLaw)
			const norm = law === null ? undefined : norms[law]
			if (law === null || norm === undefined) return []
			return places(input, law).map(({ path, severity = 'info', section, values = {}, fix }): Finding => {
				const finding = found(id, severity, path, { problem: law, norm, ...values }, fix)
				return section === undefined ? finding : { ...finding, section }
			})
		},
	}
}
