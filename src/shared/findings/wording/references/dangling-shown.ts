import type { ContractLanguage } from '../../../outline/block'
import type { Part } from '../language/document'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import type { Span } from '../language/sentences'
import { spanOfText } from '../language/text-span'
import type { DocumentRule, Located } from '../text-finding'

/** "the diagram below", "nach dem unten stehenden Schema" where nothing but sentences follows. */
export const danglingShown: DocumentRule = {
	id: 'dangling-reference',
	severity: 'warning',
	find: ({ parts }) =>
		parts.flatMap((part, place): readonly Located[] => {
			const span = part.kind === 'running' ? shownIn(part.passage) : null
			if (span === null) return []
			const behind = parts.slice(place + 1)
			// At the end of an extract the picture may come next.
			if (!behind.some(isSentence) || behind.some(mayBeShown)) return []
			return [{ part, ...span, values: { problem: 'name' } }]
		}),
}

const SHOWN: Readonly<Record<ContractLanguage, RegExp>> = {
	de: /(?<!\p{L})(?:unten ?stehende[nrsm]?|nachstehende[nrsm]?|nachfolgende[nrsm]?|untige[nrsm]?) (?:Schema|Skizze|Grafik|Abbildung|Diagramm|Schaubild|Zeichnung|Lageplan|Plan|Foto|Organigramm)(?!\p{L})|(?<!\p{L})(?:Schema|Skizze|Grafik|Abbildung|Diagramm|Schaubild|Zeichnung|Lageplan|Foto|Organigramm) unten(?!\p{L})/iu,
	en: /\b(?:the )?(?:diagram|chart|sketch|drawing|graph|map|floor plan|picture|photograph|flowchart|box|matrix|organisation chart) (?:below|overleaf|shown below)\b|\bthe following (?:diagram|chart|sketch|drawing|graph|map|picture|flowchart)\b/i,
}
const shownIn = remembered((passage: Passage): Span | null => {
	const match = SHOWN[passage.language].exec(passage.text)
	const span = match === null ? null : spanOfText(passage, match.index, match.index + match[0].length)
	return span === null || passage.quoted[span.from] === 1 ? null : span
})

const isSentence = ({ kind, at }: Part): boolean => kind === 'running' && /[.!?]$/.test(at.text.trim())
/** What is drawn in letters, a caption, or the words that stand for a picture. */
const mayBeShown = ({ kind, at }: Part): boolean =>
	kind === 'cell' ||
	/[|\t]| {3}|[-=]{3}|→|->/.test(at.text) ||
	(kind === 'running' && !('number' in at.block && at.block.number !== null) && !/[.!?:;,]$/.test(at.text.trim()))
