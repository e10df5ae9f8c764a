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
			say(
				'einzeln ausgehandelte Änderungen dieser Vereinbarung',
				'individually negotiated amendments to this Agreement',
			),
			say('diese Vereinbarung ohne ihre Anlagen', 'this Agreement without its Annexes'),
			say('die Anlagen dieser Vereinbarung', 'the Annexes to this Agreement'),
			say('der Hauptvertrag', 'the Main Contract'),
		],
		confidentiality: {
			yearsAfterEnd: 3,
			exceptions: say(
				'Die Pflicht gilt nicht für Informationen, die öffentlich bekannt sind, die die empfangende Partei schon vorher rechtmäßig kannte, die sie unabhängig selbst entwickelt hat oder die sie auf Anordnung eines Gerichts oder einer Behörde offenlegen muss.',
				'The duty does not apply to information that is public, that the receiving party already knew lawfully, that it developed independently, or that it must disclose by order of a court or an authority.',
			),
		},
		dataProtection: {
			processing: said.processing,
			agreementReference: null,
			ticketRetentionMonths: said.ticketRetentionMonths ?? 36,
		},
		liability: { kind: 'main-contract' },
		governingLaw: place.governingLaw,
		venue: null,
		form: 'text-form',
		severability: true,
		assignmentNeedsConsent: true,
		standardTerms: false,
		// Nothing has been negotiated yet; once it has, the parties say here what and when.
		negotiated: null,
		definitions: [...said.definitions],
	}
}
