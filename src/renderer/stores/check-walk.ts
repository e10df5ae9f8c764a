import { useAgreementStore } from './agreement-store'
import { ordered, useCheckViewStore } from './check-view-store'
import { type Check, checksOf, toDo, verdictsOf } from './checks'
import { goToReview } from './go-to-review'
import { useLayoutStore } from './layout-store'
import { isInReview } from './places'
import { goToSection, useRouteStore } from './route-store'
import { useVerdictStore } from './verdict-store'

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

/** Shows the field of the next check in the free editor; in the order of the list where it is in sight. False where none is left. */
export function goToNextCheck(step: 1 | -1): boolean {
	const { agreement, focusPath } = useAgreementStore.getState()
	if (agreement === null) return true
	const found = checksOf(agreement, verdictsOf(useVerdictStore.getState(), agreement.id))
	const { side, isSideShown } = useLayoutStore.getState()
	const isListed = isSideShown && side === 'check'
	const checks = toDo(isListed ? ordered(found, useCheckViewStore.getState().by) : found)
	const before = lastStep?.agreementId === agreement.id ? lastStep : { checks: [], path: null }
	// Who answers and leaves the field with Tab stands in one that has no check: the way goes on from the last stop.
	const isStop = [...checks, ...before.checks].some(({ path }) => path === focusPath)
	const next = nextCheck(checks, isStop ? focusPath : before.path, step, before.checks)
	lastStep = { agreementId: agreement.id, checks, path: next?.path ?? null }
	if (next !== null) goToCheck(next)
	return next !== null
}

/** Leads to the field of a check; own wording has no field, so its clause is shown. */
export function goToCheck({ id, path, place, values }: Check): void {
	useCheckViewStore.getState().change({ chosenId: id, silencingId: null })
	if (isInReview(path)) {
		goToReview(path)
		return
	}
	useRouteStore.getState().setView('edit')
	if (!path.startsWith('overrides.') && path !== '') {
		useLayoutStore.getState().change({ clauseId: null })
		useAgreementStore.getState().revealField(path)
		return
	}
	goToSection(place)
	const clauseId = typeof values.clause === 'string' ? values.clause : null
	useLayoutStore.getState().change({ clauseId, isPaperShown: true })
	// F8 goes on from here.
	useAgreementStore.getState().setFocusPath(path)
}
