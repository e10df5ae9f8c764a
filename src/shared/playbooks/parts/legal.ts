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
				'Einzeln ausgehandelte Änderungen dieser Vereinbarung',
				'Individually negotiated amendments to this Agreement',
			),
			say('Diese Vereinbarung ohne ihre Anlagen', 'This Agreement without its annexes'),
			say('Die Anlagen dieser Vereinbarung', 'The annexes to this Agreement'),
			say('Der Hauptvertrag', 'The main contract'),
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
