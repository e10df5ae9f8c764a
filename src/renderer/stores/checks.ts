import type { Agreement } from '../../shared/agreement/schema'
import { SECTIONS } from '../../shared/agreement/section-list'
import { type Finding, type KnownVerdict, wordingKey } from '../../shared/findings/finding'
import { checkAgreement } from '../../shared/findings/run'
import type { SilencedFinding } from '../../shared/findings/silenced'
import { useAgreementStore } from './agreement-store'
import { useLayoutStore } from './layout-store'
import { outlineOf } from './outline'
import { contractLanguages } from './paper-language'
import { placeOfPath } from './places'
import { goToSection, useRouteStore } from './route-store'
import { useSettled } from './settled-agreement'
import { type Judgement, useVerdictStore } from './verdict-store'

/** Something that still stands between the draft and a contract: an open question, or what a rule found. */
export type Check = {
	readonly id: string
	/** `open` is a blank of the paper; the others are a rule's. */
	readonly severity: 'error' | 'warning' | 'info' | 'open'
	/** Section, or `own:<id>` for the user's own articles and annexes. */
	readonly place: string
	readonly path: string
	/** Key of its sentence in the locale area `findings`. */
	readonly key: string
	readonly values: Finding['values']
	readonly finding: Finding
}

export type SilencedCheck = Check & Pick<SilencedFinding, 'silence'>

export type PlaceCount = { readonly open: number; readonly errors: number; readonly warnings: number }

const NOTHING: PlaceCount = { open: 0, errors: 0, warnings: 0 }

type Checked = { readonly checks: readonly Check[]; readonly silenced: readonly SilencedCheck[] }
type Verdicts = readonly KnownVerdict[]

const NO_VERDICTS: Verdicts = []

let last: (Checked & { readonly agreement: Agreement; readonly verdicts: Verdicts }) | null = null

/** In the order of the sections, so that going from one to the next is going through the agreement. */
export function checksOf(agreement: Agreement, verdicts: Verdicts = NO_VERDICTS): readonly Check[] {
	return checkedOf(agreement, verdicts).checks
}

/** The same with what somebody silenced beside it. */
export function checkedOf(agreement: Agreement, verdicts: Verdicts = NO_VERDICTS): Checked {
	if (last?.agreement === agreement && last.verdicts === verdicts) return last
	const outlines = contractLanguages(agreement).map((language) => outlineOf(agreement, language))
	const { findings, silenced } = checkAgreement(agreement, { outlines, verdicts })
	last = {
		agreement,
		verdicts,
		checks: inOrder(findings.map(checkOf)),
		silenced: inOrder(silenced.map(({ finding, silence }) => ({ ...checkOf(finding), silence }))),
	}
	return last
}

function inOrder<T extends Check>(checks: readonly T[]): readonly T[] {
	return [...checks].sort((a, b) => orderOf(a.place) - orderOf(b.place))
}

/** The checks of the open agreement. They follow the typing when it rests. */
export function useChecks(): readonly Check[] {
	return useChecked().checks
}

/** The same with what somebody silenced beside it. */
export function useChecked(): Checked {
	return checkedOf(useSettled('checked'), verdictsOf(useVerdictStore()))
}

let lastVerdicts: { readonly judgement: Judgement; readonly verdicts: Verdicts } | null = null

/** What the histories of the open agreement say, as far as it is known. The same judgement gives the same list. */
function verdictsOf({ judgement }: { readonly judgement: Judgement }): Verdicts {
	if (lastVerdicts?.judgement !== judgement) {
		const verdicts = [...judgement].map(([objectiveId, { verdict }]) => ({ objectiveId, verdict: verdict.verdict }))
		lastVerdicts = { judgement, verdicts }
	}
	return lastVerdicts.verdicts
}

/** What counts on the Check button: notes are for reading, not for doing. */
export function toDo(checks: readonly Check[]): readonly Check[] {
	return checks.filter((check) => check.severity !== 'info')
}

export function countsByPlace(checks: readonly Check[]): ReadonlyMap<string, PlaceCount> {
	const counts = new Map<string, PlaceCount>()
	for (const { place, severity } of toDo(checks)) {
		const before = counts.get(place) ?? NOTHING
		counts.set(place, {
			open: before.open + (severity === 'open' ? 1 : 0),
			errors: before.errors + (severity === 'error' ? 1 : 0),
			warnings: before.warnings + (severity === 'warning' ? 1 : 0),
		})
	}
	return counts
}

/**
 * The check after the field with the focus, from the start again behind the last; null where nothing is left. `before` are
 * the checks at the last step: a field that was answered since stands only in there, and the way goes on behind it.
 */
export function nextCheck(
	checks: readonly Check[],
	focusPath: string | null,
	step: 1 | -1,
	before: readonly Check[] = [],
): Check | null {
	const stops = stopsOf(checks)
	const known = stops.some(({ path }) => path === focusPath) ? stops : stopsOf(before)
	const at = known.findIndex(({ path }) => path === focusPath)
	if (at < 0) return (step === 1 ? stops[0] : stops.at(-1)) ?? null
	const behind = [...known.slice(at + 1), ...known.slice(0, at + 1)]
	const inOrder = step === 1 ? behind : [...known.slice(at), ...known.slice(0, at)].reverse()
	const next = inOrder.find(({ path }) => stops.some((stop) => stop.path === path))
	return stops.find(({ path }) => path === next?.path) ?? null
}

/** Two findings may lead to one field: the next one is the next field. */
function stopsOf(checks: readonly Check[]): readonly Check[] {
	return checks.filter((check, index) => checks.findIndex(({ path }) => path === check.path) === index)
}

type LastStep = { readonly agreementId: string; readonly checks: readonly Check[]; readonly path: string | null }

let lastStep: LastStep | null = null

/** Shows the field of the next check in the free editor. */
export function goToNextCheck(step: 1 | -1): void {
	const { agreement, focusPath } = useAgreementStore.getState()
	if (agreement === null) return
	const checks = toDo(checksOf(agreement, verdictsOf(useVerdictStore.getState())))
	const before = lastStep?.agreementId === agreement.id ? lastStep : { checks: [], path: null }
	// Who answers and leaves the field with Tab stands in one that has no check: the way goes on from the last stop.
	const isStop = [...checks, ...before.checks].some(({ path }) => path === focusPath)
	const next = nextCheck(checks, isStop ? focusPath : before.path, step, before.checks)
	lastStep = { agreementId: agreement.id, checks, path: next?.path ?? null }
	if (next !== null) goToCheck(next)
}

/** Leads to the field of a check; own wording has no field, so its clause is shown. */
export function goToCheck({ path, place, values }: Check): void {
	useRouteStore.getState().setView('edit')
	if (!path.startsWith('overrides.') && path !== '') {
		useAgreementStore.getState().revealField(path)
		return
	}
	goToSection(place)
	const clauseId = typeof values.clause === 'string' ? values.clause : null
	useLayoutStore.getState().change({ clauseId, isPaperShown: true })
	// F8 goes on from here.
	useAgreementStore.getState().setFocusPath(path)
}

function checkOf(finding: Finding): Check {
	const { rule, severity, section, path, values } = finding
	const hasField = path !== '' && !path.startsWith('overrides.')
	return {
		id: `${rule} ${path} ${JSON.stringify(values)}`,
		severity: rule === 'blank' ? 'open' : severity,
		place: hasField ? placeOfPath(path) : section,
		path,
		key: wordingKey(finding),
		values,
		finding,
	}
}

function orderOf(place: string): number {
	const index = SECTIONS.findIndex((section) => section.id === place)
	return index < 0 ? SECTIONS.length : index
}
