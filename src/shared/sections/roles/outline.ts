import type { Writer } from '../../outline/writer'

export function printRoles(w: Writer): void {
	w.heading('roles', 'article')
}

export function printRolesAnnex(w: Writer): void {
	w.heading('annex-roles', 'annex', 'annex')
}
