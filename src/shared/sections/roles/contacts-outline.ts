import type { PartyRole } from '../../agreement/values/scalars'
import type { Inline, TableRow } from '../../outline/block'
import { typedText, type Writer } from '../../outline/writer'

/** Functions of both sides and the parties' contacts in one table. */
export function printContacts(w: Writer): void {
	const { roles, parties } = w.agreement
	w.heading('roles.contacts-head', 'sub', 'contacts', { path: 'roles.stakeholders' })
	const rows: TableRow[] = roles.stakeholders.map((one) => {
		const path = `roles.stakeholders.${one.id}`
		return {
			id: `roles.stakeholder.${one.id}`,
			path,
			cells: [
				partyCell(w, one.party, `${path}.party`),
				[w.typed(`${path}.function`, 'function')],
				[w.typed(`${path}.name`, 'name')],
				reach(w, path),
				w.has(`${path}.responsibilities`) ? [w.typed(`${path}.responsibilities`, 'text')] : w.phrase('none'),
			],
		}
	})
	for (const role of ['provider', 'customer'] as const) {
		for (const contact of parties[role].contacts) {
			const path = `parties.${role}.contacts.${contact.id}`
			rows.push({
				id: `roles.contact.${role}.${contact.id}`,
				path,
				cells: [
					partyCell(w, role, path),
					[w.typed(`${path}.role`, 'function')],
					[w.typed(`${path}.name`, 'name')],
					reach(w, path),
					w.phrase('none'),
				],
			})
		}
	}
	if (rows.length === 0) {
		w.paragraph('roles.contacts-none', [w.blank('roles.stakeholders', 'contacts')], { path: 'roles.stakeholders' })
		return
	}
	w.table(
		'roles.contacts-table',
		[
			{ key: 'party', width: 11 },
			{ key: 'function', width: 19 },
			{ key: 'name', width: 14 },
			{ key: 'reach', width: 22 },
			{ key: 'tasks', width: 34 },
		],
		rows,
		{ path: 'roles.stakeholders' },
	)
}

function partyCell(w: Writer, role: PartyRole, path: string): Inline[] {
	return [w.value(path, w.phraseText(`party.${role}`))]
}

/** Mail and telephone, whichever is known; a contact that cannot be reached shows a blank. */
function reach(w: Writer, path: string): Inline[] {
	const known = ['email', 'phone'].filter((field) => typedText(w.agreement, w.language, `${path}.${field}`) !== null)
	if (known.length === 0) return [w.blank(`${path}.email`, 'reach')]
	return known.flatMap((field, index): Inline[] =>
		index === 0
			? [w.typed(`${path}.${field}`, 'reach')]
			: [{ kind: 'text', text: ', ' }, w.typed(`${path}.${field}`, 'reach')],
	)
}
