import type { Signatures } from '../../sections/signatures/schema'
import type { Draft } from '../draft'

type Functions = { readonly provider: string; readonly customer: string }

/** One signatory a side; who they are and where they sign stays blank. */
export function signaturesOf(functions: Functions): Signatures {
	return {
		signatories: [
			{ id: 'provider', party: 'provider', name: null, function: functions.provider, place: null },
			{ id: 'customer', party: 'customer', name: null, function: functions.customer, place: null },
		],
		providerJointly: false,
		customerJointly: false,
		initials: false,
		method: 'either',
		copies: 2,
		profile: 'plain',
	}
}

export function managements({ say }: Draft): Functions {
	return {
		provider: say('Geschäftsleitung des Anbieters', 'Director'),
		customer: say('Geschäftsleitung des Kunden', 'Director'),
	}
}
