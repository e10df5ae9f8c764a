import { type Measure, measuresIn } from '../language/measures'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import { textOf } from '../language/text-span'
import type { Spotted } from '../text-finding'
import { told } from './miscount'

const BEFORE = /^(?:vor|before|prior)$/
const AFTER = /^(?:nach|after)$/
const OF_IT =
	/\b(?:anwesenheit|einsatz\p{L}*|dienst\p{L}*|dafür|hierfür|insgesamt|also|somit|mithin|diese[rn]?|attendance|presence|cover|shift|for this|in all|in total|that is|therefore|thus|hence|accordingly|so)\b/iu
const LIMIT = /\b(?:mindestens|höchstens|at least|at most|up to|bis zu|pause\w*|break|oder|or)\b/i
const DAY_MINUTES = 1440

/** "Doors at 18:00, end at 23:30 … from one hour before the doors to 30 minutes after the end … seven hours": a presence around two times. */
export const presences = remembered((passage: Passage): readonly Spotted[] => {
	if (!/\b(?:vor|before|prior)\b/i.test(passage.text) || !/\b(?:nach|after)\b/i.test(passage.text)) return []
	const measures = measuresIn(passage)
	const clocks = measures.filter(({ scale }) => scale === 'clock')
	const [start, end, other] = clocks
	const lengths = measures.filter(({ scale }) => scale === 'time')
	const [early, late, said, more] = lengths
	if (start === undefined || end === undefined || other !== undefined) return []
	if (early === undefined || late === undefined || said === undefined || more !== undefined) return []
	const { tokens } = passage
	const word = ({ to }: Measure) => tokens[to]?.lower ?? ''
	const isAround = BEFORE.test(word(early)) && AFTER.test(word(late)) && said.from > late.to && early.from > end.to
	if (!isAround || passage.sentenceAt(early.from) !== passage.sentenceAt(late.from)) return []
	const { from } = passage.sentenceAt(said.from)
	const between = textOf(passage, { from: Math.max(from, late.to), to: said.from })
	if (!OF_IT.test(between) || LIMIT.test(between)) return []
	const minutes = (end.value - start.value + DAY_MINUTES) % DAY_MINUTES
	const wanted = minutes * 60 + early.value + late.value
	if (Math.abs(wanted - said.value) < 60) return []
	const values = { problem: 'count', first: told(wanted / 3600), second: told(said.value / 3600) }
	return [{ from: said.from, to: said.to, values }]
})
