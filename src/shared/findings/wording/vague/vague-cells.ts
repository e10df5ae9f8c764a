import type { Part } from '../language/document'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import type { DocumentRule, Located } from '../text-finding'

/** A requirement of a table that is one word without a measure: "low" under "Requirement". Under other heads such words are levels. */
export const vagueCells: DocumentRule = {
	id: 'vague-quality',
	severity: 'warning',
	find: ({ parts }) => {
		const asked = new Set<string>()
		const found: Located[] = []
		for (const part of parts) {
			if (part.kind === 'name') {
				if (part.at.block.kind === 'table' && isAsked(part.passage)) asked.add(columnOf(part))
			} else if (asked.size > 0 && part.kind === 'cell' && isPlain(part.passage) && asked.has(columnOf(part)))
				found.push({ part, from: 0, to: part.passage.tokens.length, values: {} })
		}
		return found
	},
}

const columnOf = ({ at }: Part): string => `${at.block.id} ${at.address.split('#')[1] ?? ''}`

const isAsked = remembered(({ text }: Passage) =>
	/^(?:anforderung\p{L}*|vorgabe\p{L}*|sollwert|zielwert|ziel|zustand|güte|geforderter? \p{L}+|requirements?|required \w+|specification|target|standard|condition|quality)$/iu.test(
		text.trim(),
	),
)
const isPlain = remembered(({ text }: Passage) =>
	/^(?:sehr |möglichst |very |as )?(?:gering|niedrig|hoch|gut|kurz|schnell|hygienisch|leise|hell|warm|frisch|einfach|groß|klein|sauber|low|high|good|fast|quick|short|clean|hygienic|quiet|bright|warm|fresh|easy|minimal|small|large|tidy)\.?$/i.test(
		text.trim(),
	),
)
