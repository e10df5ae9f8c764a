import type { Agreement } from '../../shared/agreement/schema'
import type { MeantChange } from '../../shared/compare/compare-agreements'
import { countFates } from '../../shared/compare/redline'
import type { VerdictJson, WordedFinding } from '../evidence/check-data'
import { formatsOf, moneyWords } from '../words/formats'
import { type Translate, translator } from '../words/messages'
import { objectiveLabel } from '../words/objective-words'
import type { DiffData } from './diff-data'

/** Changes under the heads of their sections, in the order in which the sections come; what has none comes last. */
export function groupedChanges(
	language: Translate['language'],
	changes: readonly MeantChange[],
): readonly { readonly head: string; readonly changes: readonly MeantChange[] }[] {
	const [app, compare] = [translator(language, 'app'), translator(language, 'compare')]
	const groups = new Map<string, MeantChange[]>()
	for (const change of [...changes].sort((a, b) => Number(a.section === null) - Number(b.section === null))) {
		const head = change.section === null ? compare('group.own') : app(`section.${change.section}`)
		groups.set(head, [...(groups.get(head) ?? []), change])
	}
	return [...groups].map(([head, list]) => ({ head, changes: list }))
}

/** A change below its section's head, which need not be said again. */
export function changeLine(language: Translate['language'], { kind, subject, difference }: MeantChange): string {
	return translator(language, 'compare')(kind === 'changed' ? 'sentence.changed' : 'sentence.other', {
		subject,
		difference,
	})
}

/** `4 passages changed, 1 added`; null where the text is the same. */
export function countWords(language: Translate['language'], redline: DiffData['redline']): string | null {
	const compare = translator(language, 'compare')
	const counts = countFates(redline)
	const parts = (['changed', 'added', 'removed', 'moved'] as const)
		.filter((fate) => counts[fate] > 0)
		.map((fate) => compare(`redline.count.${fate}`, { count: counts[fate] }))
	return parts.length === 0 ? null : parts.join(', ')
}

/** A comparison for reading in a terminal. */
export function diffLines(
	t: Translate,
	data: DiffData,
	{ before, after }: { readonly before: Agreement; readonly after: Agreement },
): string[] {
	const { language } = t
	const counts = countWords(language, data.redline)
	const lines = [
		after.title === '' ? t('check.untitled') : after.title,
		data.changes.length === 0 ? t('diff.none') : t('diff.changes', { count: data.changes.length }),
		...(counts === null ? [] : [t('diff.passages', { counts })]),
	]
	for (const { head, changes } of groupedChanges(language, data.changes)) {
		const isInternal = changes.every((change) => change.isInternal)
		lines.push('', isInternal ? t('diff.internal', { head }) : head)
		lines.push(...changes.map((change) => `  ${changeLine(language, change)}`))
	}
	return [...lines, ...effectLines(t, data, before, after)]
}

function effectLines(t: Translate, { effect }: DiffData, before: Agreement, after: Agreement): string[] {
	const { appeared, gone, verdicts } = effect
	const finding = (key: string) => (one: WordedFinding) =>
		`  ${t(key, { severity: t(`severity.${one.severity}`), message: one.message })}`
	const findings = [...appeared.map(finding('diff.appeared')), ...gone.map(finding('diff.gone'))]
	const judged = verdicts.map(({ objectiveId, before: was, after: is }) => {
		const whole = is === null ? before : after
		const objective = whole.objectives.items.find(({ id }) => id === objectiveId)
		const label = objective === undefined ? objectiveId : objectiveLabel(t, objective, whole)
		return `  ${t('diff.verdict', { label, words: verdictWords(t, was, is) })}`
	})
	return [
		...(findings.length === 0 ? [] : ['', t('diff.findings'), ...findings]),
		...(judged.length === 0 ? [] : ['', t('diff.verdicts'), ...judged]),
	]
}

/** `realistic → tight; past attainment 97% → 88%; credits a year EUR 0.00 → EUR 1,200.00`: only what differs. */
function verdictWords(t: Translate, before: VerdictJson | null, after: VerdictJson | null): string {
	const { percent } = formatsOf(t.language)
	const none = t('diff.no-promise')
	const verdict = (one: VerdictJson | null) => (one === null ? none : t(`verdict.${one.verdict.replaceAll(' ', '-')}`))
	const attainment = (one: VerdictJson | null) => (one?.attainment == null ? '-' : percent(one.attainment, 2))
	const credits = (one: VerdictJson | null) => {
		const expected = one?.expectedCredits ?? null
		return expected === null ? '-' : moneyWords(t.language, expected.currency, Math.round(expected.mean))
	}
	const pairs = [
		['diff.word', verdict(before), verdict(after)],
		['diff.attainment', attainment(before), attainment(after)],
		['diff.credits', credits(before), credits(after)],
	] as const
	return pairs
		.filter(([, was, is]) => was !== is)
		.map(([key, was, is]) => t(key, { before: was, after: is }))
		.join('; ')
}
