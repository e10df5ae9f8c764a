import { QUESTION_GROUPS } from '../../../shared/sections/questions'

type Branch = { readonly next: Map<string, Branch> }

const root: Branch = { next: new Map() }
for (const pattern of QUESTION_GROUPS.flatMap((group) => group.questions)) {
	let branch = root
	for (const segment of pattern.split('.')) {
		const known = branch.next.get(segment) ?? { next: new Map() }
		branch.next.set(segment, known)
		branch = known
	}
}

/**
 * The name under which a field's label and help stand: its path without the ids of list items
 * (`services.items.desk.request.need` is `services.items.request.need`). Parts of a value keep their own name.
 */
export function fieldKey(path: string): string {
	let branch: Branch | undefined = root
	const named: string[] = []
	for (const segment of path.split('.')) {
		const literal: Branch | undefined = branch?.next.get(segment)
		if (literal === undefined && branch?.next.has('*')) branch = branch.next.get('*')
		else {
			named.push(segment)
			branch = literal
		}
	}
	// Both parties are asked the same: one label, one help.
	return named.join('.').replace(/^parties\.(provider|customer)(?=\.)/, 'party')
}
