/** Of the first and the last word of a name, as on a badge. */
export function initialsOf(name: string): string {
	const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word))
	const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined]
	return [first, last]
		.map((word) => (word === undefined ? '' : ([...word][0] ?? '')))
		.join('')
		.toUpperCase()
}
