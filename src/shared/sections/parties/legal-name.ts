import type { PartyRole } from '../../agreement/values/scalars'
import type { Inline } from '../../outline/block'
import type { Writer } from '../../outline/writer'

/** The name of a party as it is registered, legal form included; `blank` is the key of the words where no name is given. */
export function legalName(w: Writer, role: PartyRole, blank: string): readonly Inline[] {
	const { name, legalForm } = w.agreement.parties[role]
	const printed = w.typed(`parties.${role}.name`, blank)
	// A name that already ends with its legal form is not given it twice.
	if (legalForm === null || (name ?? '').toLowerCase().endsWith(legalForm.toLowerCase())) return [printed]
	return [printed, { kind: 'text', text: ' ' }, w.typed(`parties.${role}.legalForm`, blank)]
}
