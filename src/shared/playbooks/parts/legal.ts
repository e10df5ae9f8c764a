import type { Definition, Legal } from '../../sections/legal/schema'
import type { Draft } from '../draft'

type Said = {
	readonly processing: 'on-behalf' | 'own-responsibility' | 'none'
	readonly definitions: readonly Definition[]
	readonly ticketRetentionMonths?: number
}

export function legalOf({ say, place }: Draft, said: Said): Legal {
	return {
		orderOfDocuments: [
			say('einzeln ausgehandelte Änderungen dieser Vereinbarung', 'later amendments to this Agreement'),
			say('diese Vereinbarung ohne ihre Anlagen', 'this Agreement without its Annexes'),
			say('die Anlagen dieser Vereinbarung', 'the Annexes to this Agreement'),
			say('der Hauptvertrag', 'the Main Contract'),
		],
		confidentiality: {
			yearsAfterEnd: 3,
			exceptions: say(
				'Sie gilt nicht für Informationen, die öffentlich bekannt sind, die die empfangende Partei schon vorher rechtmäßig kannte oder die sie unabhängig selbst entwickelt hat. Eine Partei darf offenlegen, was ein Gericht oder eine Behörde von ihr verlangt.',
				'It does not apply to information that is public, that the receiving party lawfully knew before or that it developed independently. A party may disclose what a court or an authority requires it to disclose.',
			),
		},
		dataProtection: {
			processing: said.processing,
			agreementReference: null,
			ticketRetentionMonths: said.ticketRetentionMonths ?? 36,
		},
		liability: { kind: 'main-contract' },
		governingLaw: place.governingLaw,
		venue: place.courts,
		form: 'text-form',
		severability: true,
		assignmentNeedsConsent: true,
		standardTerms: false,
		// Nothing has been negotiated yet; once it has, the parties say here what and when.
		negotiated: null,
		definitions: [...said.definitions],
	}
}
