import type { Agreement } from '../agreement/schema'

const INTERNAL_CLAUSE = 'action-plan.'
const INTERNAL_PATH = 'actionPlan.'

/**
 * Today's agreement with the text of one of its versions, for one undoable edit. What is worked with and not agreed on stays today's: the
 * action plan, and threads, suggestions and approvals, whose anchors look for their words in the restored text.
 */
export function restoredFrom(today: Agreement, version: Agreement): Agreement {
	const plan = (path: string) => path.startsWith(INTERNAL_PATH)
	const internal = ({ clause }: Agreement['overrides'][number]) => clause.startsWith(INTERNAL_CLAUSE)
	const texts = [
		...Object.entries(version.translations).filter(([path]) => !plan(path)),
		...Object.entries(today.translations).filter(([path]) => plan(path)),
	]
	return {
		...version,
		review: today.review,
		id: today.id,
		actionPlan: today.actionPlan,
		overrides: [
			...version.overrides.filter((override) => !internal(override)),
			...today.overrides.filter((override) => internal(override)),
		],
		translations: Object.fromEntries(texts),
	}
}
