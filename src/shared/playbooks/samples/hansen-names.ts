import type { Party } from '../../sections/parties/schema'
import type { Draft } from '../draft'

/** Everybody and everything here is made up; the mail domains belong to nobody (RFC 2606). */
const PROVIDER_MAIL = 'nordlicht-systemhaus.example'
const CUSTOMER_MAIL = 'hansen-logistik.example'

export function nordlicht({ say }: Draft): Party {
	return {
		name: 'Nordlicht Systemhaus GmbH',
		legalForm: 'GmbH',
		street: 'Speicherzeile 7',
		postalCode: '24939',
		city: 'Flensburg',
		country: say('Deutschland', 'Germany'),
		registerCourt: 'Amtsgericht Flensburg',
		registerNumber: 'HRB 90417 FL',
		representedBy: say('Dr. Maren Petersen, Geschäftsführerin', 'Dr Maren Petersen, managing director'),
		contacts: [
			{
				id: 'notices',
				name: 'Maren Petersen',
				role: say('Empfang von Erklärungen zu dieser Vereinbarung', 'Recipient of notices under this Agreement'),
				email: `vertrag@${PROVIDER_MAIL}`,
				phone: '+49 461 555 01-10',
			},
		],
	}
}

export function hansen({ say }: Draft): Party {
	return {
		name: 'Hansen Logistik KG',
		legalForm: 'KG',
		street: 'Am Fördekai 15',
		postalCode: '24937',
		city: 'Flensburg',
		country: say('Deutschland', 'Germany'),
		registerCourt: 'Amtsgericht Flensburg',
		registerNumber: 'HRA 90233 FL',
		representedBy: say(
			'Hansen Verwaltungs-GmbH, diese vertreten durch Jens Hansen, Geschäftsführer',
			'Hansen Verwaltungs-GmbH, itself represented by Jens Hansen, managing director',
		),
		contacts: [
			{
				id: 'notices',
				name: 'Jens Hansen',
				role: say('Empfang von Erklärungen zu dieser Vereinbarung', 'Recipient of notices under this Agreement'),
				email: `vertrag@${CUSTOMER_MAIL}`,
				phone: '+49 461 555 02-10',
			},
		],
	}
}

type Person = { readonly name: string; readonly email: string; readonly phone: string }

/** By stakeholder id of the managed services playbook. */
export const PEOPLE: Readonly<Record<string, Person>> = {
	'provider-service-manager': person('Ole Thomsen', PROVIDER_MAIL, '+49 461 555 01-20'),
	'provider-lead': person('Kaya Yildiz', PROVIDER_MAIL, '+49 461 555 01-30'),
	'provider-operations': person('Birte Nissen', PROVIDER_MAIL, '+49 461 555 01-40'),
	'customer-service-owner': person('Finn Jessen', CUSTOMER_MAIL, '+49 461 555 02-20'),
	'customer-contract-owner': person('Anke Lorenzen', CUSTOMER_MAIL, '+49 461 555 02-30'),
	'customer-finance': person('Tomasz Nowak', CUSTOMER_MAIL, '+49 461 555 02-40'),
}

function person(name: string, domain: string, phone: string): Person {
	return { name, email: `${name.toLowerCase().replace(' ', '.')}@${domain}`, phone }
}

/** By channel id of the managed services playbook. */
export const CHANNEL_CONTACTS: Readonly<Record<string, string>> = {
	telephone: '+49 461 555 01-55',
	'e-mail': `servicedesk@${PROVIDER_MAIL}`,
	portal: `https://portal.${PROVIDER_MAIL}`,
	'on-call': '+49 461 555 01-99',
}

/** By escalation level. */
export const LEVEL_CONTACTS: Readonly<Record<string, string>> = {
	'level-1': 'Kaya Yildiz, +49 461 555 01-30',
	'level-2': 'Ole Thomsen, +49 461 555 01-20',
	'level-3': 'Birte Nissen, +49 461 555 01-40',
	'level-4': 'Maren Petersen, +49 461 555 01-10',
}
