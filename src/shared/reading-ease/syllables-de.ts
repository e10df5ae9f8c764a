/** Words from other languages that German writes with letters it does not speak, and where two vowels are no pair. */
const RESPELLED: readonly (readonly [RegExp, string])[] = [
	[/service/g, 'servis'],
	[/ware(?=s?$|[bcdfghklmnpqrstvwz])/g, 'war'],
	[/release/g, 'rilis'],
	[/response/g, 'respons'],
	[/remote/g, 'remot'],
	[/site(?=s?$|[bcdfghklmnpqrstvwz])/g, 'seit'],
	[/(on|off|dead|time|pipe|base)line/g, '$1lein'],
	[/timeline/g, 'teimlein'],
	[/(down|up|run)time/g, '$1teim'],
	[/(up|down)(grade|date)/g, '$1greid'],
	[/update/g, 'updeit'],
	[/team/g, 'tim'],
	[/deadlein/g, 'dedlein'],
	// The prefix is a syllable of its own: be-enden, ge-eignet, be-inhalten, ge-irrt.
	[/(^|[^aeiouyäöü])(be|ge)(?=e(?:nd|rd|rb|ig|il|in|hr|bn|lend)|i(?:nh|rr))/g, '$1$2|'],
	[/ko(?=op|ord)/g, 'ko|'],
	[/re(?=in(?:teg|vest|st[aie])|i[mn]port|org)/g, 're|'],
	// Li-ni-e, Prä-mi-e, Stu-di-e; in Energie or Kategorie the same letters are one.
	[/(famil|lin|akt|ser|präm|fol|mater|bakter|stud|komöd)ie(?=n?(?:$|[bcdfghklmpqrstvwz]))/g, '$1i|e'],
	// Kri-te-ri-en, Me-di-en; not er-schien, Wien.
	[/([aeiouyäöü].*[^h])ien$/g, '$1i|en'],
	[/i(?=ell|enz|ent(?!schei|sch|wick))/g, 'i|'],
	[/d(?:i\|)ent/g, 'dient'],
	[/e(?=um(?:$|s))/g, 'e|'],
	[/qu/g, 'q'],
]

/** Two vowels that are spoken as one, the longest first; what stands beside each other otherwise is two syllables. */
const NUCLEUS = /(?:aa|ai|au|ay|äu|ee|ei|eu|ey|ie|oo|ou|oi|oy|uu)|[aeiouyäöüàáâèéêëïîôœ]/g

/**
 * Syllables of a German word in small letters, by its spoken vowels: au, äu, ei, eu, ie and doubled vowels are one, others in a row one
 * each (Re-ak-ti-on). At least one.
 */
export function germanSyllables(word: string): number {
	const spoken = RESPELLED.reduce((text, [from, to]) => text.replace(from, to), word)
	return Math.max(1, spoken.match(NUCLEUS)?.length ?? 0)
}
