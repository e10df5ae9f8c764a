import { expect, test } from 'vitest'
import { readText } from './read-text'

const table = (...rows: readonly string[]) => readText(rows.join('\n'), { timeZone: 'UTC' }).tickets!

test('waiting and handling times of a table of one’s own are found by their names with units, and read in those', () => {
	const german = table(
		'Ticketnummer;Erstellt am;Bearbeitungszeit (Std.);Wartezeit (min)',
		'1;05.01.2026 10:00;0,25;1,5',
	)
	expect([german.numbers.handlingSeconds?.[0], german.numbers.waitSeconds?.[0]]).toEqual([900, 90])
	const english = table('id,created at,Handling time [s],Wait Time in Minutes', '1,2026-01-05 10:00,240,2')
	expect([english.numbers.handlingSeconds?.[0], english.numbers.waitSeconds?.[0]]).toEqual([240, 120])
})

test('without a unit they are left to the reader: they may mean anything', () => {
	const bare = table('id,created at,Handling time,Wartezeit', '1,2026-01-05 10:00,4,2')
	expect([bare.numbers.handlingSeconds, bare.numbers.waitSeconds]).toEqual([null, null])
})
