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
			say('Einzeln ausgehandelte Änderungen dieses Vertrags', 'Individually negotiated amendments to this agreement'),
			say('Dieser Vertrag ohne seine Anlagen', 'This agreement without its annexes'),
			say('Die Anlagen dieses Vertrags', 'The annexes to this agreement'),
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
		negotiated: say(
			'Die Parteien halten hier mit Datum fest, welche Klauseln sie einzeln ausgehandelt haben und was jede Seite dabei vorgeschlagen hat.',
			'The parties record here, with the date, which clauses they negotiated individually and what each side proposed.',
		),
		definitions: [...said.definitions],
	}
}
