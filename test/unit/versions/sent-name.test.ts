import { expect, test } from 'vitest'
import { sentName } from '../../../src/main/versions/sent-name'
import { versionHeadSchema } from '../../../src/shared/versions/version'

const draft = { recipient: 'Frau Jensen', state: 'draft', date: '2026-12-01', today: '2026-11-23' } as const
const namesOf = (sending: Parameters<typeof sentName>[0]) =>
	(['de', 'en'] as const).map((language) => Object.values(sentName(sending, language)))

test('a text is called after who got it, and without a recipient after its final or the day it left', () => {
	expect([
		...namesOf(draft),
		...namesOf({ ...draft, state: 'final' }),
		...namesOf({ ...draft, recipient: ' \n' }),
		...namesOf({ ...draft, recipient: '', state: 'final' }),
	]).toEqual([
		['An Frau Jensen gesandt', ''],
		['Sent to Frau Jensen', ''],
		['An Frau Jensen gesandt', 'Endfassung 1.\u00a0Dezember 2026'],
		['Sent to Frau Jensen', 'Final 1\u00a0December 2026'],
		['Exportiert am 23.\u00a0November 2026', ''],
		['Exported 23\u00a0November 2026', ''],
		['Endfassung 1.\u00a0Dezember 2026', ''],
		['Final 1\u00a0December 2026', ''],
	])
})

test('a recipient as long as the log takes it makes a name that a version may have, and one with signs of a pattern stays', () => {
	const { name } = sentName({ ...draft, recipient: `${'x'.repeat(190)}${'😀'.repeat(55)}` }, 'en')
	expect(versionHeadSchema.shape.name.safeParse(name).success).toBe(true)
	expect(Buffer.from(name).toString()).toBe(name)
	expect(name.endsWith('…')).toBe(true)
	expect(sentName({ ...draft, recipient: "A $& B $' {date}" }, 'en').name).toBe("Sent to A $& B $' {date}")
})
