import type { PartyRole } from '../../agreement/values/scalars'
import type { Writer } from '../../outline/writer'
import { legalName } from '../parties/legal-name'
import type { Signatory } from './schema'

/** How it is signed, then a block for each signatory; a party without one gets an empty block to be signed by hand. */
export function printSignatures(w: Writer): void {
	const { signatures } = w.agreement
	w.heading('signatures', 'article')
	w.clause(`method-${signatures.method}`, {}, { path: 'signatures.method' })
	if (signatures.copies !== null)
		w.clause('copies', { copies: w.count('signatures.copies', 'copies', 'copy') }, { path: 'signatures.copies' })
	if (signatures.initials) w.clause('initials', {}, { path: 'signatures.initials' })
	for (const role of ['provider', 'customer'] as const) {
		const jointly = role === 'provider' ? signatures.providerJointly : signatures.customerJointly
		if (jointly)
			w.clause('jointly', { party: w.phrase(`party.${role}`) }, { item: role, path: `signatures.${role}Jointly` })
	}
	for (const role of ['provider', 'customer'] as const) {
		const signatories = signatures.signatories.filter((one) => one.party === role)
		if (signatories.length === 0) printBlock(w, role, null, 1)
		for (const [index, one] of signatories.entries()) printBlock(w, role, one, index + 1)
	}
}

function printBlock(w: Writer, role: PartyRole, signatory: Signatory | null, ordinal: number): void {
	const path = signatory === null ? 'signatures.signatories' : `signatures.signatories.${signatory.id}`
	const line = (key: string) => w.phraseText(`line.${key}`)
	w.signature({
		id: signatory === null ? `signatures.${role}` : `signatures.signatory.${signatory.id}`,
		path,
		party: role,
		ordinal,
		heading: w.phrase(`for.${role}`, { name: legalName(w, role, 'party') }),
		lines: [
			{
				label: line('place'),
				value: signatory?.place == null ? null : [w.typed(`${path}.place`, 'name')],
				purpose: 'place-and-date',
			},
			{ label: line('signature'), value: null, purpose: 'signature' },
			{
				label: line('name'),
				value: signatory === null ? null : [w.typed(`${path}.name`, 'signatory')],
				purpose: 'name',
			},
			{
				label: line('function'),
				purpose: 'function',
				value: signatory?.function == null ? null : [w.typed(`${path}.function`, 'function')],
			},
		],
		field: `signature-${role}-${ordinal}`,
		initials: w.agreement.signatures.initials,
	})
}
