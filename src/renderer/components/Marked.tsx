import { Fragment } from 'react'
import { partsOf } from './marked-parts'

/** Text with the searched words marked. */
export function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
	if (words.length === 0) return text
	return partsOf(text, words).map((part) => (
		<Fragment key={part.start}>{part.isMatch ? <mark>{part.text}</mark> : part.text}</Fragment>
	))
}
