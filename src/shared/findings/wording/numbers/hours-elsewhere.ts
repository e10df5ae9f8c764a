import type { Part, TextDocument } from '../language/document'
import { type Measure, measuresIn } from '../language/measures'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import { textOf } from '../language/text-span'
import type { DocumentRule, Located } from '../text-finding'
import { told } from './miscount'

/** "Support Hours means 09:00 to 17:30 … one full day of Support Hours, being eight hours": hours of the day that another paragraph counts. */
export const hoursElsewhere: DocumentRule = {
	id: 'number-mismatch',
	severity: 'warning',
	find: ({ parts }: TextDocument) => {
		const named = new Map<string, number | null>()
		for (const { kind, passage } of parts) {
			const own = kind === 'running' ? hoursNamedIn(passage) : null
			if (own === null) continue
			const before = named.get(own.name)
			// Of two spans nobody knows which one is meant.
			named.set(own.name, before === undefined || before === own.minutes ? own.minutes : null)
		}
		if (named.size === 0) return []
		return parts.flatMap((part): readonly Located[] => (part.kind === 'running' ? countedIn(part, named) : []))
	},
}

const DAY_MINUTES = 1440
/** "Support Hours means 09:00 to 17:30", "Servicezeit: montags bis freitags 8:00 bis 17:00 Uhr". */
const NAME =
	/(?:^|[.;] |\()(?:the |die |unter )?["“„]?(\p{L}+ (?:Hours|Time|Day)|\p{L}*(?:zeit|zeiten))["”“]?(?: means?| mean| are| is| ist| sind| bedeutet|:| läuft| run)/iu

type Named = { readonly name: string; readonly minutes: number }

const hoursNamedIn = remembered((passage: Passage): Named | null => {
	const name = NAME.exec(passage.text)?.[1]?.toLowerCase()
	if (name === undefined) return null
	const clocks = measuresIn(passage).filter(({ scale }) => scale === 'clock')
	const [start, end, other] = clocks
	if (start === undefined || end === undefined || other !== undefined || /pause|break|lunch/i.test(passage.text))
		return null
	return { name, minutes: (end.value - start.value + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES }
})

const DAY = /\b(?:day of|days? |tag |tage |täglich\p{L}*|daily|a day|am tag)\b/iu
const SAID = /(?:[(=:]|\b(?:being|i\.e\.|that is|equals?|equal to|entspricht|also|das sind|d\. ?h\.|mithin))\s*$/iu

function countedIn(part: Part, named: ReadonlyMap<string, number | null>): readonly Located[] {
	const { passage } = part
	const { text, tokens } = passage
	if (!DAY.test(text)) return []
	const lower = text.toLowerCase()
	const names = [...named].filter(([name, minutes]) => minutes !== null && lower.includes(name))
	const [only, ...others] = names
	if (only === undefined || others.length > 0) return []
	return measuresIn(passage).flatMap((length): readonly Located[] => {
		const { from, to } = passage.sentenceAt(length.from)
		const before = textOf(passage, { from, to: length.from })
		const isSaid = SAID.test(before) || new RegExp(`${only[0]} (?:of|von)\\s*$`, 'iu').test(before)
		const isOf = isHours(length) && DAY.test(textOf(passage, { from, to })) && isSaid
		const own = before.toLowerCase()
		const near = own.length - own.lastIndexOf(only[0])
		if (!isOf || !own.includes(only[0]) || near > NEAR || tokens[length.from]!.lower === 'within') return []
		const [, minutes] = only
		if (minutes === null || Math.abs(minutes * 60 - length.value) < 60) return []
		const values = { problem: 'count', first: told(minutes / 60), second: told(length.value / 3600) }
		return [{ part, from: length.from, to: length.to, values }]
	})
}
const NEAR = 45
const isHours = ({ scale, value, unit }: Measure): boolean =>
	scale === 'time' && value >= 3 * 3600 && /^(?:stunde|hour|std|h$)/.test(unit)
