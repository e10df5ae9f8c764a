import { create } from 'zustand'
import { SECTIONS } from '../../shared/agreement/section-list'
import { waitsFor } from '../../shared/findings/waits-for'
import type { Check } from './checks'

/** What the list of findings is ordered by. */
export const CHECK_ORDERS = ['section', 'severity', 'person'] as const
export type CheckOrder = (typeof CHECK_ORDERS)[number]

type State = {
	readonly by: CheckOrder
	/** Words that a finding has to have; all where it is empty. */
	readonly filter: string
	/** The finding that was gone to last. */
	readonly chosenId: string | null
	/** The finding whose silence is being given its reason. */
	readonly silencingId: string | null
	readonly order: (by: CheckOrder) => void
	readonly change: (part: Partial<Pick<State, 'filter' | 'chosenId' | 'silencingId'>>) => void
}

const KEY = 'pledge.checks.by'

export const useCheckViewStore = create<State>()((set) => ({
	by: remembered(),
	filter: '',
	chosenId: null,
	silencingId: null,
	order: (by) => {
		set({ by })
		remember(by)
	},
	change: (part) => set(part),
}))

export type CheckGroup = { readonly key: string; readonly checks: readonly Check[] }

const SEVERITIES = ['error', 'open', 'warning', 'info'] as const
const PERSONS = ['author', 'service', 'legal', 'customer'] as const
const PLACES = SECTIONS.map(({ id }) => id)

/** The list in its groups: sections as they are printed, the worst first, or by whose turn it is; no group is empty. */
export function groupsOf(checks: readonly Check[], by: CheckOrder): readonly CheckGroup[] {
	const groups = new Map<string, Check[]>(keysOf(by).map((key) => [key, []]))
	for (const check of checks) {
		const key = keyOf(check, by)
		const group = groups.get(key)
		if (group === undefined) groups.set(key, [check])
		else group.push(check)
	}
	return [...groups].flatMap(([key, found]) => (found.length === 0 ? [] : [{ key, checks: worstFirst(found, by) }]))
}

/** The same without the groups: the way that F8 goes through it. */
export function ordered(checks: readonly Check[], by: CheckOrder): readonly Check[] {
	return groupsOf(checks, by).flatMap((group) => group.checks)
}

function keysOf(by: CheckOrder): readonly string[] {
	if (by === 'section') return PLACES
	return by === 'severity' ? SEVERITIES : PERSONS
}

function keyOf({ place, severity, finding }: Check, by: CheckOrder): string {
	if (by === 'section') return place
	return by === 'severity' ? severity : waitsFor(finding)
}

/** Within a section its fields keep their order, or F8 would jump about in the form. */
function worstFirst(checks: readonly Check[], by: CheckOrder): readonly Check[] {
	if (by !== 'person') return checks
	return [...checks].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
}

function remembered(): CheckOrder {
	try {
		const kept = localStorage.getItem(KEY)
		return CHECK_ORDERS.find((order) => order === kept) ?? 'severity'
	} catch {
		return 'severity'
	}
}

function remember(by: CheckOrder): void {
	try {
		localStorage.setItem(KEY, by)
	} catch {
		// A forbidden store costs only the convenience of finding the list as it was left.
	}
}
