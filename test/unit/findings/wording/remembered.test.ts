import { describe, expect, it } from 'vitest'
import { createPassages, type Passages } from '../../../../src/shared/findings/wording/language/document'
import { textFindings } from '../../../../src/shared/findings/wording/run'
import type { Block, ContractLanguage, Inline, Outline } from '../../../../src/shared/outline/block'
import { buildOutline } from '../../../../src/shared/outline/build'
import { createFromPlaybook } from '../../../../src/shared/playbooks/create'
import { editedOutline } from '../../../helpers/edited-outline'
import { fullAgreement } from '../../../helpers/full-agreement'
import { seeded } from '../../../helpers/reviewed-agreement'

/** Each changes what the rules say of other paragraphs than its own. */
const SAID: Readonly<Record<ContractLanguage, readonly string[]>> = {
	de: [
		'Begriffe',
		'„Störfall“ bedeutet jede Abweichung vom Betrieb.',
		'Ein „Störfall“ wird gemeldet.',
		'Kernzeit: Montag bis Freitag.',
		'In der Hauptzeit arbeitet der Auftragnehmer. Der Dienstleister wartet.',
		'Das Wartungsfenster wird angekündigt.',
		'Der Wartungszeitraum wird angekündigt.',
		'Die Reaktionszeit beträgt 30 Minuten.',
		'Die Reaktionszeit beträgt 4 Stunden.',
		'Verfügbarkeit: 99,5 %',
		'Drei Ansprechpartner helfen nach Ziffer 97.4 und Anlage Q.',
		'Tabelle 1: Preise',
		'Siehe Tabelle 4 und Abschnitt 2.1.',
		'1. Umfang 2. Preise 3. Dauer',
		'Die Wiederkehrende Störung wird nach Absatz 9 gemeldet.',
		'Es gelten die Begriffe aus dem Rahmenvertrag.',
	],
	en: [
		'Definitions',
		'“Breakdown” means any departure from service.',
		'Each “Breakdown” is reported.',
		'Core Hours: Monday to Friday.',
		'The Supplier works in the Core Hours. The Contractor waits.',
		'The maintenance window is announced.',
		'The maintenance slot is announced.',
		'The response time is 30 minutes.',
		'The response time is 4 hours.',
		'Availability: 99.5 %',
		'Three interpreters help under clause 97.4 and Annex Q.',
		'Table 1: Prices',
		'See table 4 and section 2.1.',
		'1. Scope 2. Prices 3. Term',
		'The Recovery Plan is followed, and every Breakdown is reported.',
		'Capitalised terms have the meaning given in the framework agreement.',
	],
}
const MARKS = ['text', 'strong', 'emphasis', 'term'] as const

function saidAnew(block: Block, language: ContractLanguage, random: () => number): Block {
	const text = SAID[language][Math.floor(random() * SAID[language].length)]!
	const [first = '', ...rest] = text.split(/(?<= )/)
	const mark = MARKS[Math.floor(random() * MARKS.length)]!
	const inlines: readonly Inline[] = [
		{ kind: mark, text: first.trimEnd() },
		{ kind: 'text', text: `${first.endsWith(' ') ? ' ' : ''}${rest.join('')}` },
	]
	if (block.kind === 'clause' || block.kind === 'item' || block.kind === 'paragraph') return { ...block, inlines }
	if (block.kind === 'heading') return { ...block, text }
	if (block.kind !== 'table' || block.rows.length === 0) return block
	const at = Math.floor(random() * block.rows.length)
	const row = block.rows[at]!
	const cells = row.cells.with(Math.floor(random() * row.cells.length), inlines)
	return { ...block, rows: block.rows.with(at, { ...row, cells }) }
}

/** A text as it grows under somebody's hands: every state comes from the one before. */
function statesOf(outline: Outline, seed: number, count: number): readonly Outline[] {
	const states = [outline]
	for (let step = 1; step < count; step++) {
		const random = seeded(seed * 7919 + step)
		const edited = editedOutline(states.at(-1)!, seed * count + step, 1 + Math.floor(random() * 3))
		let { blocks } = edited
		for (let said = 0; said < 4; said++) {
			const at = Math.floor(random() * blocks.length)
			blocks = blocks.with(at, saidAnew(blocks[at]!, outline.language, random))
		}
		states.push({ ...edited, blocks })
	}
	return states
}

function saidOf(outline: Outline, passages: Passages) {
	return textFindings(outline, passages).map(({ rule, severity, at, start, end, values }) => ({
		...{ rule, severity, address: at.outlineAddress, start, end, values },
	}))
}

const LANGUAGES = ['de', 'en'] as const
const agreements = {
	'an agreement with every field': fullAgreement(),
	'a usual agreement': createFromPlaybook({ playbookId: 'managed-services', language: 'de+en', id: 'a' }),
}
const cases = Object.entries(agreements).flatMap(([name, agreement]) =>
	LANGUAGES.map((language) => ({ name, language, outline: buildOutline(agreement, language) })),
)

describe('what is remembered of paragraphs', () => {
	it.each(cases)('changes nothing that is found in $name in $language after edits', ({ outline }) => {
		const warm = createPassages()
		const found = statesOf(outline, 3, 10).map((state) => ({
			warm: saidOf(state, warm),
			cold: saidOf(state, createPassages()),
		}))
		expect(found.map((one) => one.warm)).toEqual(found.map(({ cold }) => cold))
		// Edits that change nothing would prove nothing.
		expect(new Set(found.map(({ cold }) => JSON.stringify(cold))).size).toBeGreaterThan(7)
	})

	it('changes nothing where most of it is forgotten from one state to the next', () => {
		const outline = buildOutline(agreements['a usual agreement'], 'de')
		const few = createPassages(1_000)
		const states = [...statesOf(outline, 5, 3), buildOutline(fullAgreement(), 'de'), ...statesOf(outline, 6, 3)]
		expect(states.map((state) => saidOf(state, few))).toEqual(states.map((state) => saidOf(state, createPassages())))
	})

	it('does not depend on what was read before, in other texts and in another order', () => {
		const states = statesOf(buildOutline(agreements['a usual agreement'], 'en'), 9, 4)
		const warm = createPassages()
		for (const { outline } of cases) saidOf(outline, warm)
		const backwards = states.toReversed().map((state) => saidOf(state, warm))
		expect(backwards.toReversed()).toEqual(states.map((state) => saidOf(state, createPassages())))
	})
})
