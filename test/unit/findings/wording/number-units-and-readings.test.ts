import { describe, expect, it } from 'vitest'
import { foundWording } from '../../../helpers/found-wording'

const mismatches = (text: string, language: 'de' | 'en') =>
	foundWording(text, language).filter((found) => found.startsWith('number-mismatch: '))

describe('one quantity in two units, ranges and readings', () => {
	it.each([
		[
			'de',
			'Der Lagerhalter hält in der Kühlzelle K2 eine Lufttemperatur zwischen 2 °C und 8 °C ein (Sollwert 5 °C ± 2 °C) und zeichnet sie alle fünf Minuten auf.',
			'2 °C und 8 °C ein (Sollwert 5 °C ± 2 °C',
		],
		['en', 'The room is kept at 18 to 22 °C (20 °C +/- 1 °C).', '18 to 22 °C (20 °C +/- 1 °C'],
		[
			'en',
			'The Carrier shall keep the load compartment between 2 °C and 8 °C (36 °F to 64 °F, rounded to whole degrees) until delivery.',
			'2 °C and 8 °C (36 °F to 64 °F',
		],
		['en', 'The freezer holds −18 °C (10 °F).', '−18 °C (10 °F'],
		[
			'en',
			'The Courier shall collect blood samples from any surgery within 50 miles (31 kilometres) of the Laboratory.',
			'50 miles (31 kilometres)',
		],
		['en', 'Parcels up to 70 lb (23 kg) are carried by one person.', '70 lb (23 kg)'],
		[
			'de',
			'Der Arbeitspreis für Strom beträgt 9,2 ct/kWh (920 EUR/MWh) zuzüglich Netzentgelten.',
			'9,2 ct/kWh (920 EUR/MWh)',
		],
		['en', 'Water costs £0.002 per litre (£20 per m³).', '£0.002 per litre (£20 per m³)'],
		[
			'en',
			'Any sum unpaid after the due date bears simple interest at 12% per annum, which the Agency shall calculate at 1.5% for each complete month of delay.',
			'12% per annum, which the Agency shall calculate at 1.5%',
		],
		['de', 'Der Verzugszins beträgt 9 % p. a., also 1 % je angefangenen Monat.', '9 % p. a., also 1 %'],
		[
			'de',
			'Der Versorger hat am 31. Dezember 2024 einen Zählerstand von 18.240 m³ und am 31. Dezember 2025 einen Zählerstand von 19.815 m³ abgelesen. Die Parteien legen der Abrechnung daher einen Jahresverbrauch von 1.475 m³ zugrunde.',
			'1.475 m³',
		],
		[
			'en',
			'The odometer showed 12,400 miles at handover and 27,900 miles on return. The mileage to be charged is therefore 16,500 miles.',
			'16,500 miles',
		],
	] as const)('is found in %s: “%s”', (language, text, quote) => {
		expect(mismatches(text, language)).toEqual([`number-mismatch: ${quote}`])
	})

	it.each([
		[
			'de',
			'Der Lagerhalter hält in der Kühlzelle K2 eine Lufttemperatur zwischen 2 °C und 8 °C ein (Sollwert 5 °C ± 3 °C) und zeichnet sie alle fünf Minuten auf.',
		],
		['en', 'The room is kept at 18 to 22 °C (20 °C +/- 2 °C).'],
		['en', 'Humidity is 40 to 60 % at 21 °C ± 2 °C.'],
		['en', 'The scale weighs 100 g ± 2 g. Parcels weigh 2 to 8 kg.'],
		[
			'en',
			'The Depot shall store the vaccines between 2 °C and 8 °C (36 °F to 46 °F, rounded to the nearest whole degree).',
		],
		['en', 'The freezer holds −18 °C (0 °F).'],
		[
			'en',
			'The Courier shall collect blood samples from any surgery within 50 miles (80 kilometres) of the Laboratory.',
		],
		['en', 'Parcels up to 70 lb (32 kg) are carried by one person.'],
		['de', 'Der Arbeitspreis für Strom beträgt 9,2 ct/kWh (92 EUR/MWh) zuzüglich Netzentgelten.'],
		['de', 'Der Arbeitspreis für Strom beträgt 9,24 ct/kWh (92,40 EUR/MWh) zuzüglich Netzentgelten.'],
		['en', 'Water costs £0.002 per litre (£2 per m³).'],
		[
			'en',
			'Any sum unpaid after the due date bears simple interest at 18% per annum, which the Agency shall calculate at 1.5% for each complete month of delay.',
		],
		['de', 'Der Verzugszins beträgt 9 % p. a., also 0,75 % je angefangenen Monat.'],
		['de', 'Der Verzugszins beträgt 9 % p. a., mindestens 1 % je angefangenen Monat.'],
		[
			'de',
			'Der Versorger hat am 31. Dezember 2024 einen Zählerstand von 18.240 m³ und am 31. Dezember 2025 einen Zählerstand von 19.815 m³ abgelesen. Die Parteien legen der Abrechnung daher einen Jahresverbrauch von 1.575 m³ zugrunde.',
		],
		[
			'en',
			'The odometer showed 12,400 miles at handover and 27,900 miles on return. The mileage to be charged is therefore 15,500 miles.',
		],
		[
			'en',
			'The meter showed 12,400 kWh and later 27,900 kWh. The Customer used at least 10,000 kWh, so the minimum is met.',
		],
	] as const)('is right in %s: “%s”', (language, text) => {
		expect(mismatches(text, language)).toEqual([])
	})
})
