/** Words whose spelling says nothing of how they are spoken; compounds among them whose silent e stands in their middle. */
const SPOKEN: Readonly<Record<string, number>> = {
	area: 3,
	business: 2,
	businesses: 3,
	everyone: 3,
	every: 2,
	everything: 3,
	increment: 3,
	people: 2,
	lifetime: 2,
	one: 1,
	somebody: 3,
	someone: 2,
	something: 2,
	sometimes: 2,
	somewhere: 2,
	solely: 2,
	therefore: 2,
	thereof: 2,
	timeline: 2,
	timestamp: 2,
	timestamps: 2,
	timezone: 2,
	whereas: 2,
	whereby: 2,
	workaround: 3,
	workarounds: 3,
	database: 3,
	databases: 4,
	baseline: 2,
	deadline: 2,
	firewall: 2,
	software: 2,
	hardware: 2,
	website: 2,
	websites: 2,
	being: 2,
	does: 1,
	goes: 1,
	employee: 3,
	employees: 3,
	themselves: 2,
	ourselves: 2,
	yourselves: 2,
}

/** What is written as one run of vowels and spoken as two syllables. */
const APART: readonly RegExp[] = [
	// ma-te-ri-al, pe-ri-od, va-ri-ous; in special, action, conscious the i only softens what stands before it.
	/[^ctgsx]i(?=[aou])/g,
	/i(?=ate)/g,
	// cli-ent, ex-pe-ri-ence, so-ci-e-ty; not suf-fi-cient, pa-tient.
	/[^ctr]i(?=en[ct])/g,
	/ri(?=en[ct])/g,
	/i(?=ety)/g,
	/u(?=iet)/g,
	/[^qg]u(?=a[a-z]|en[ct])/g,
	/[^qg]u(?=ity)/g,
	/^(?:re|pre)(?=a[cd]|ass|e[nlmx]|i[nsm]|o[pc])/g,
	/e(?=os?$|o[glmr])/g,
	/[^g]e(?=ous)/g,
	/cre(?=at)/g,
	/co(?=op|ord)/g,
	/[aeouy](?=ing)/g,
	/[sh]m$/g,
]

/** What is written as a vowel and not spoken, at the end of a word or before an ending. */
function silentVowels(word: string): number {
	// ta-ble and sin-gle keep theirs, as do re-port-ed and ser-vic-es.
	if (/[^aeiouy]l(?:e|es|ed)$/.test(word) && !/l{2}(?:e|es|ed)$/.test(word)) return 0
	if (/[^aeiouy]e$/.test(word)) return 1
	if (/[^aeiouy]es$/.test(word) && !/(?:[cgszx]|[cs]h)es$/.test(word)) return 1
	if (/[^aeiouytd]ed$/.test(word)) return 1
	// ue, ee and ie are one run already.
	return 0
}

/** man-age-ment, safe-ly: the e of the word itself stays silent before an ending. */
function silentBeforeEnding(word: string): number {
	return /[aeiouy][^aeiouyl]e(?:ments?|ly|ful|less|ness)$/.test(word) && !/(?:el|pl)ements?$/.test(word) ? 1 : 0
}

/**
 * Syllables of an English word in small letters: its runs of vowels, without those that are silent, with those that are parted where
 * they are spoken apart. At least one.
 */
export function englishSyllables(written: string): number {
	const word = written.replace(/['’]/g, '')
	const known = Object.hasOwn(SPOKEN, word) ? SPOKEN[word] : undefined
	if (known !== undefined) return known
	// A y before a vowel at the beginning is a consonant.
	const spoken = word.replace(/^y(?=[aeiou])/, 'j').replace(/qu/g, 'q')
	const runs = spoken.match(/[aeiouy]+/g)?.length ?? 0
	const apart = APART.reduce((sum, pattern) => sum + (word.match(pattern)?.length ?? 0), 0)
	return Math.max(1, runs + apart - silentVowels(word) - silentBeforeEnding(word))
}
