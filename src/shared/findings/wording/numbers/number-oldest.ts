import { measuresIn } from '../language/measures'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import { textOf } from '../language/text-span'
import type { Spotted } from '../text-finding'
import { miscount } from './miscount'

const KEEPS =
	/\b(?:bewahr\p{L}*|aufbewahr\p{L}*|vorgehalten|hält\b.*\bvor|gespeichert|speichert|kept|keeps?|keeping|retain\p{L}*|retention|stored|stores)\b/iu
const OLDEST = /(?<!\p{L})(?:ältest\p{L}*|am weitesten zurück|oldest|earliest|furthest back)\b/iu
const THEREFORE =
	/\b(?:demnach|daher|also|somit|mithin|folglich|damit|thus|therefore|accordingly|hence|consequently|so)\b/iu
const LIMIT = /\b(?:mindestens|höchstens|at least|at most|up to|bis zu|oder|or)\b/i

/** "bewahrt jede Sicherung 30 Tage auf. Die älteste … ist demnach 14 Tage alt". */
export const oldestKept = remembered((passage: Passage): readonly Spotted[] => {
	if (!OLDEST.test(passage.text) || !KEEPS.test(passage.text)) return []
	const lengths = measuresIn(passage).filter(({ scale }) => scale === 'day' || scale === 'date')
	const [kept, oldest, other] = lengths
	if (kept === undefined || oldest === undefined || other !== undefined || kept.scale !== oldest.scale) return []
	const [one, two] = [passage.sentenceAt(kept.from), passage.sentenceAt(oldest.from)]
	const words = textOf(passage, two)
	if (!KEEPS.test(textOf(passage, one)) || !OLDEST.test(words) || !THEREFORE.test(words) || LIMIT.test(passage.text))
		return []
	// A copy of today counts or does not.
	return Math.abs(kept.value - oldest.value) <= 1 ? [] : [miscount([oldest], kept.value, oldest.value)]
})
