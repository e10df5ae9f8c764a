import type { Silence } from '../../shared/agreement/review'
import type { Agreement } from '../../shared/agreement/schema'
import { SECTIONS } from '../../shared/agreement/section-list'
import { type Finding, type KnownVerdict, wordingKey } from '../../shared/findings/finding'
import { checkInSteps } from '../../shared/findings/run'
import { endedSilences, type SilencedFinding } from '../../shared/findings/silenced'
import type { Outline } from '../../shared/outline/block'
import { outlineOf } from './outline'
import { contractLanguages } from './paper-language'
import { isInReview, placeOfPath } from './places'
import { keepSame } from './same'
import { checkWith, useSettled } from './settled-agreement'
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

export type Checked = {
	readonly checks: readonly Check[]
	readonly silenced: readonly SilencedCheck[]
	/** Silences of what is no longer found. */
	readonly ended: readonly Silence[]
}
type Verdicts = readonly KnownVerdict[]

const NO_VERDICTS: Verdicts = []

let last: (Checked & { readonly agreement: Agreement; readonly verdicts: Verdicts }) | null = null

/** In the order of the sections, so that going from one to the next is going through the agreement. */
export function checksOf(agreement: Agreement, verdicts: Verdicts = NO_VERDICTS): readonly Check[] {
	return checkedOf(agreement, verdicts).checks
}

/** The same with what somebody silenced beside it. */
export function checkedOf(agreement: Agreement, verdicts: Verdicts = NO_VERDICTS): Checked {
	const steps = checking(agreement, verdicts)
	for (;;) {
		const step = steps.next()
		if (step.done === true) return step.value
	}
}

/** For how long a piece of the check may keep the window from a key. */
const PIECE_MS = 6

checkWith((agreement, done) => {
	const steps = checking(agreement, verdictsOf(useVerdictStore.getState(), agreement.id))
	let timer: ReturnType<typeof setTimeout> | null = null
	const go = () => {
		const until = performance.now() + PIECE_MS
		while (performance.now() < until) {
			if (steps.next().done === true) {
				done()
				return
			}
		}
		timer = setTimeout(go)
	}
	go()
	return () => {
		if (timer !== null) clearTimeout(timer)
	}
})

function* checking(agreement: Agreement, verdicts: Verdicts): Generator<undefined, Checked, undefined> {
	if (last?.agreement === agreement && last.verdicts === verdicts) return last
	const outlines: Outline[] = []
	for (const language of contractLanguages(agreement)) {
		outlines.push(outlineOf(agreement, language))
		yield
	}
	const { findings, silenced } = yield* checkInSteps(agreement, { outlines, verdicts })
	last = {
		agreement,
		verdicts,
		// What is found again is the same object as before, so that its row is not drawn anew.
		checks: keepSame(last?.checks, inOrder(findings.map(checkOf))),
		silenced: inOrder(silenced.map(({ finding, silence }) => ({ ...checkOf(finding), silence }))),
		ended: endedSilences(
			silenced.map(({ finding }) => finding),
			agreement.review.silenced,
		),
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
	const agreement = useSettled('checked')
	const verdicts = useVerdictStore((known) => verdictsOf(known, agreement.id))
	return checkedOf(agreement, verdicts)
}

type Known = { readonly agreementId: string | null; readonly judgement: Judgement }

let lastVerdicts: { readonly judgement: Judgement; readonly verdicts: Verdicts } | null = null

/** What the histories of an agreement say, as far as it is known. The same judgement gives the same list. */
export function verdictsOf({ agreementId: judgedId, judgement }: Known, agreementId: string): Verdicts {
	// Agreements of one playbook have objectives of the same names: what was said of another is not said of this one.
	if (judgedId !== agreementId) return NO_VERDICTS
	if (lastVerdicts?.judgement !== judgement) {
		const verdicts = [...judgement].map(
			([
				objectiveId,
				{
					verdict: { verdict, suggested },
				},
			]) => ({
				...{ objectiveId, verdict, suggested },
			}),
		)
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

function checkOf(finding: Finding): Check {
	const { rule, severity, section, path, values } = finding
	const hasField = path !== '' && !path.startsWith('overrides.') && !isInReview(path)
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
