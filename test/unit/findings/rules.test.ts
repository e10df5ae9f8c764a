import { describe, expect, it } from 'vitest'
import de from '../../../resources/locales/de/findings.json'
import cli from '../../../resources/locales/en/cli.json'
import en from '../../../resources/locales/en/findings.json'
import { type Agreement, agreementSchema } from '../../../src/shared/agreement/schema'
import { type Finding, whyKey, wordingKey } from '../../../src/shared/findings/finding'
import { applyFix } from '../../../src/shared/findings/fix'
import { RULES } from '../../../src/shared/findings/list'
import { checkAgreement, findingsOf, type Known } from '../../../src/shared/findings/run'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { PLAYBOOKS } from '../../../src/shared/playbooks/list'
import { hansenSample } from '../../../src/shared/playbooks/samples/hansen'
import { type Cases, draft, type Trip } from './cases/drafts'
import { FIRST_QUIET, FIRST_TRIPS } from './cases/first'
import { LAW_CASES } from './cases/laws'
import { STRUCTURE } from './cases/structure'
import { TERMS } from './cases/terms'
import { WORDS } from './cases/words'

const AREAS: readonly Readonly<Record<string, Cases>>[] = [
	Object.fromEntries(
		Object.entries(FIRST_TRIPS).map(([rule, trips]) => [
			rule,
			{ trips, quiet: (FIRST_QUIET[rule] ?? []).map((agreement) => [agreement] as const) },
		]),
	),
	STRUCTURE,
	TERMS,
	WORDS,
	LAW_CASES,
]
const CASES = AREAS.flatMap((area) => Object.entries(area))
const IDS = [...new Set(CASES.map(([rule]) => rule))].sort()
/** What trips each rule; some have cases in two files. */
const TRIPS: Readonly<Record<string, readonly Trip[]>> = Object.fromEntries(
	IDS.map((id) => [id, CASES.filter(([rule]) => rule === id).flatMap(([, { trips }]) => trips)]),
)

type Checked = { readonly agreement: Agreement; readonly findings: readonly Finding[] }
const checked = new Map<() => Agreement, Checked>()

/** Every case is made and checked once, whatever is asked of it. */
function checkedCase(make: () => Agreement, known: Known = {}): Checked {
	const before = checked.get(make)
	if (before !== undefined) return before
	const agreement = make()
	const made = { agreement, findings: checkAgreement(agreement, known).findings }
	checked.set(make, made)
	return made
}

const found = (make: () => Agreement, rule: string, known?: Known) =>
	checkedCase(make, known).findings.filter((finding) => finding.rule === rule)

/** What a rule finds as a line, with the words of its fix behind. */
const lineOf = (finding: Finding) =>
	`${finding.severity} ${wordingKey(finding)} ${finding.path}${finding.fix === undefined ? '' : ` -> ${finding.fix.label}`}`

/** Every rule says why. */
const WHYS = RULES.map((rule) => whyKey({ rule: rule.id }))

describe('the rules', () => {
	it('each have a document here that trips them, and one that comes near and is left alone', () => {
		const ids = RULES.map((rule) => rule.id).sort()
		expect(IDS).toEqual(ids)
		const without = (kind: keyof Cases) =>
			ids.filter((id) => CASES.every(([rule, of]) => rule !== id || of[kind].length === 0))
		expect([without('trips'), without('quiet')]).toEqual([[], []])
	})

	it.each(
		CASES.flatMap(([rule, { quiet }]) =>
			quiet.map(([agreement, known], index) => [rule, index + 1, agreement, known] as const),
		),
	)('%s leaves alone what only comes near (%i)', (rule, _, agreement, known) => {
		expect(found(agreement, rule, known).map(lineOf)).toEqual([])
	})

	it.each(
		Object.entries(TRIPS).flatMap(([rule, cases]) =>
			cases.map(([agreement, expected, known]) => [rule, expected, agreement, known] as const),
		),
	)('%s finds %s', (rule, expected, agreement, known) => {
		const lines = found(agreement, rule, known).map(lineOf)
		expect(lines.filter((line) => line.startsWith(expected))).not.toEqual([])
	})

	it.each(
		Object.entries(TRIPS).flatMap(([rule, cases]) =>
			cases
				.filter(([, expected]) => expected.includes(' -> '))
				.map(([agreement, expected, known]) => [rule, expected, agreement, known] as const),
		),
	)('%s is content once its fix is applied: %s', (rule, expected, agreement, known) => {
		const [finding] = found(agreement, rule, known).filter((one) => lineOf(one) === expected)
		if (finding === undefined) throw new Error('not found')
		const fixed = applyFix(agreement(), finding)
		if (fixed.kind !== 'changed') throw new Error(JSON.stringify(fixed))
		expect(agreementSchema.safeParse(fixed.agreement).success).toBe(true)
		// Nothing else is broken by it, and what it was made for is gone.
		const others = checkedCase(agreement, known).findings.map(lineOf)
		const left = checkAgreement(fixed.agreement, known).findings.map(lineOf)
		expect(left.filter((line) => line === expected || !others.includes(line))).toEqual([])
	})

	it.each(
		PLAYBOOKS.flatMap((playbook) =>
			(['de', 'en', 'de+en'] as const).map((language) => [playbook.id, language] as const),
		),
	)('find nothing but blanks in the playbook %s, %s', (playbookId, language) => {
		expect(
			findingsOf(createFromPlaybook({ playbookId, language, id: 'a' })).filter((finding) => finding.rule !== 'blank'),
		).toEqual([])
	})

	it.each(['de', 'en'] as const)('find nothing at all in the sample agreement, %s', (language) => {
		expect(checkAgreement(hansenSample(language))).toEqual({ findings: [], silenced: [] })
	})

	it('have a sentence in both languages for everything they find, with the same slots', () => {
		const all = Object.values(TRIPS).flatMap((cases) =>
			cases.flatMap(([agreement, , known]) => checkedCase(agreement, known).findings),
		)
		const used = [...new Set([...all.flatMap((one) => [wordingKey(one), one.fix?.label ?? []].flat()), ...WHYS])].sort()
		expect(used.filter((key) => !(key in de) || !(key in en))).toEqual([])
		// And no sentence that nobody says; a rule of any text has a name in common with one of ours.
		const ours = (key: string) => RULES.some(({ id }) => key === id || key.startsWith(`${id}.`))
		const unsaid = Object.keys(de).filter((key) => ours(key) && !used.includes(key))
		expect(unsaid).toEqual(['dangling-reference.number', 'dangling-reference.name', 'dangling-reference.table'])
		const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()
		const sentences = (locale: Record<string, string>) =>
			Object.entries(locale)
				.map(([key, text]) => [key, slots(text)])
				.sort()
		expect(sentences(en)).toEqual(sentences(de))
		for (const finding of all) {
			const sentence = (de as Record<string, string>)[wordingKey(finding)] ?? ''
			expect(slots(sentence).filter((slot) => slot === undefined || !(slot in finding.values))).toEqual([])
			const { fix } = finding
			const words = fix === undefined ? '' : ((de as Record<string, string>)[fix.label] ?? '')
			expect(slots(words).filter((slot) => slot === undefined || !(slot in (fix?.values ?? {})))).toEqual([])
		}
	})

	it.each(Object.entries(TRIPS).flatMap(([rule, cases]) => cases.map(([agreement]) => [rule, agreement] as const)))(
		'%s names a section that the check has a name for',
		(_, agreement) => {
			const nameless = checkedCase(agreement).findings.filter(({ section }) => !(`section.${section}` in cli))
			expect(nameless).toEqual([])
		},
	)

	it.each([
		['title', 'parties'],
		['serviceHours.holidayPlace', 'service-hours'],
		['actionPlan.capacity.note', 'action-plan'],
		['ownArticles.gone.title', 'own-content'],
		['annexes.gone.title', 'own-content'],
	])('a second text of %s is found under %s', (path, section) => {
		const findings = found(() => draft({ translations: { [path]: 'Text' } }), 'translation')
		expect(findings.map((finding) => finding.section)).toEqual([section])
	})

	it('put errors of a section first', () => {
		const findings = findingsOf(
			draft({ 'objectives.items.response-p1.share': 0, 'objectives.items.response-p2.share': null }),
		)
		const objectives = findings.filter((finding) => finding.section === 'objectives').map((finding) => finding.severity)
		expect(objectives).toEqual(
			[...objectives].sort((a, b) => ['error', 'warning', 'info'].indexOf(a) - ['error', 'warning', 'info'].indexOf(b)),
		)
		expect(objectives[0]).toBe('error')
	})
})
