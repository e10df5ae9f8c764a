/** Words that an import gives to what a Word file leaves unsaid. */
export const IMPORT_WORDS = {
	unknownAuthor: 'Unknown',
	untrackedAuthor: 'Untracked',
	emptyComment: '(none)',
	note: (one: string) => one,
}

/** What a draft for the other side is exported with. */
export const DRAFT_WISHES = {
	kind: 'draft',
	date: '2027-03-03',
	audience: 'external',
	version: null,
	pledgeVersion: '0.1.0',
} as const
