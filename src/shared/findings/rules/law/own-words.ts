import { type Match, sentenceAt } from '../../matcher'
import type { TypedText } from '../../typed-texts'

/** Said of something that is not agreed: "weder Vertragsstrafe noch", "not a penalty". */
const isDenied = (before: string) =>
	/(?<![\p{L}])(?:keine?[mnrs]?|weder|nicht|noch|no|not|neither|nor)\W+(?:[\p{L}-]+\W+){0,2}$/iu.test(before)

/** A place as `law-rule` takes it. */
export type OwnPlace = { readonly path: string; readonly section: string; readonly values: { readonly quote: string } }

/** The first place of each typed text that says what a reminder is about, with the words that say it. */
export function ownWords(
	texts: readonly TypedText[],
	find: (text: string) => readonly Match[],
	isMeant: (said: { readonly sentence: string; readonly text: string }) => boolean = () => true,
): readonly OwnPlace[] {
	return texts.flatMap(({ path, section, text }) => {
		const match = find(text).find(
			({ index }) => !isDenied(text.slice(0, index)) && isMeant({ sentence: sentenceAt(text, index), text }),
		)
		return match === undefined ? [] : [{ path, section, values: { quote: match.quote.replace(/\s+/g, ' ') } }]
	})
}
