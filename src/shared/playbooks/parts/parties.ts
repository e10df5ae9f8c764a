import { emptyParty, type Parties } from '../../sections/parties/schema'
import type { Draft } from '../draft'

type Frame = {
	readonly kind: Parties['kind']
	readonly purpose: string
	readonly months: number
	readonly renewalMonths: number
	readonly noticeMonths: number
	/** What may be adjusted during the term, and how far. */
	readonly adjustmentLimits: string
}

/** Names, addresses and dates stay blank; language and playbook are set when an agreement is made. */
export function partiesOf({ say, place }: Draft, frame: Frame): Parties {
	const contact = {
		id: 'notices',
		name: null,
		role: say('Empfang von Erklärungen zu dieser Vereinbarung', 'Recipient of notices under this Agreement'),
		email: null,
		phone: null,
	}
	return {
		kind: frame.kind,
		playbook: null,
		language: 'de',
		governingLanguage: 'de',
		currency: place.currency,
		provider: { ...emptyParty(), contacts: [contact] },
		customer: { ...emptyParty(), contacts: [contact] },
		purpose: frame.purpose,
		mainContract: null,
		effectiveDate: null,
		term: { kind: 'fixed', months: frame.months },
		renewal: { kind: 'automatic', months: frame.renewalMonths },
		noticeMonths: frame.noticeMonths,
		noticeTo: 'term-end',
		adjustment: { by: 'either', afterMonths: 6, noticeWeeks: 6, limits: frame.adjustmentLimits },
	}
}
