import type { Approval } from '../../../shared/agreement/review'
import { CHECKLISTS, isKnownRole } from '../../../shared/review/approvals'

/** As an agreement holds them. */
export const MAX_POINTS = 100
export const MAX_POINT_LETTERS = 500

/** Something that whoever approves looks at. */
export type Point = { readonly id: string; readonly text: string; readonly isDone: boolean }

/** The points that a role looked at last in this agreement, however they were worded then; before the first time those that are usual. */
export function pointsFor(role: string, approvals: readonly Approval[], words: (key: string) => string): Point[] {
	const last = approvals.findLast((one) => one.role === role)
	const usual = isKnownRole(role) ? CHECKLISTS[role].map((point) => words(`${role}.${point}`)) : []
	const texts = last === undefined ? usual : last.checklist.map(({ text }) => text)
	return texts.map((text, index) => ({ id: String(index), text, isDone: false }))
}

/** As an approval keeps them: what says nothing is none. */
export function checklistOf(points: readonly Point[]): { text: string; done: boolean }[] {
	return points.map(({ text, isDone }) => ({ text: text.trim(), done: isDone })).filter(({ text }) => text !== '')
}
