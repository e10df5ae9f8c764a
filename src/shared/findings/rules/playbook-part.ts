import type { Agreement } from '../../agreement/schema'
import type { Metric } from '../../agreement/values/objective'
import type { PlaybookId } from '../../agreement/values/playbook-id'
import type { Finding, Rule, Severity } from '../finding'
import { found } from '../found'
import { takeArticle } from './playbook-article'

type Part = {
	readonly problem: string
	readonly of: readonly PlaybookId[]
	readonly path: string
	readonly severity: Severity
	readonly isMissing: (agreement: Agreement) => boolean
	/** The playbook's own article that says it, by its id. */
	readonly article?: string
}

const RESPONSES: readonly Metric[] = ['first-response', 'every-response', 'acknowledgement', 'wait-time']
const REPAIRS: readonly Metric[] = ['restoration', 'resolution', 'workaround']
/** What tells how good the answers are; a team's own measure of satisfaction is a custom one. */
const QUALITIES: readonly Metric[] = ['first-contact-resolution', 'reopen-rate', 'escalation-share', 'custom']

/** What users write themselves has no field that says what it is about, so its words do. */
const DATA_BACK =
	/anbieterwechsel|switching|(?:daten|data)[^.;]*(?:rückgabe|heraus|export|lösch|return|delet)|(?:rückgabe|export|lösch|return|delet)[^.;]*(?:daten|data)/iu
const HANDOVER = /übernahme|übergabe|einführung|transition|takeover|handover|onboarding|hand-back/iu
const DELIVERY = /liefertermin|lieferplan|meilenstein|deliver|milestone|timetable/iu
const ACCEPTANCE = /abnahme|abnehm|accept/iu

/** What an agreement that follows a playbook cannot do without, beyond what every agreement needs (`completeness`). */
const PARTS: readonly Part[] = [
	{
		problem: 'availability',
		of: ['it-service', 'cloud-saas', 'managed-services'],
		path: 'objectives.items',
		severity: 'warning',
		isMissing: (agreement) => hasNone(agreement, ['availability']),
	},
	{
		problem: 'response',
		of: ['it-service', 'customer-support', 'cloud-saas', 'managed-services', 'internal-ola'],
		path: 'objectives.items',
		severity: 'warning',
		isMissing: (agreement) => hasNone(agreement, RESPONSES),
	},
	{
		problem: 'repair',
		of: ['it-service', 'cloud-saas', 'managed-services', 'internal-ola'],
		path: 'objectives.items',
		severity: 'warning',
		isMissing: (agreement) => hasNone(agreement, REPAIRS),
	},
	{
		problem: 'solution',
		of: ['customer-support'],
		path: 'objectives.items',
		severity: 'warning',
		isMissing: (agreement) => hasNone(agreement, [...REPAIRS, 'first-contact-resolution']),
	},
	{
		problem: 'quality',
		of: ['customer-support'],
		path: 'objectives.items',
		severity: 'info',
		isMissing: (agreement) => hasNone(agreement, QUALITIES),
	},
	{
		problem: 'priorities',
		of: ['it-service', 'managed-services', 'internal-ola'],
		path: 'priorities.levels',
		severity: 'info',
		isMissing: ({ priorities, objectives }) =>
			priorities.levels.length === 0 && objectives.items.every(({ priority }) => priority === null),
	},
	{
		problem: 'maintenance',
		of: ['it-service', 'cloud-saas', 'managed-services'],
		path: 'downtime.maintenance',
		severity: 'info',
		isMissing: ({ downtime }) => downtime.maintenance.length === 0,
	},
	{
		problem: 'data-back',
		of: ['cloud-saas'],
		path: 'parties.playbook',
		severity: 'warning',
		isMissing: (agreement) => saysNothingOf(agreement, DATA_BACK),
		article: 'data-return',
	},
	{
		problem: 'handover',
		of: ['managed-services'],
		path: 'parties.playbook',
		severity: 'info',
		isMissing: (agreement) => saysNothingOf(agreement, HANDOVER),
		article: 'transition',
	},
	{
		problem: 'delivery',
		of: ['professional-services'],
		path: 'parties.playbook',
		severity: 'warning',
		isMissing: (agreement) =>
			saysNothingOf(agreement, DELIVERY) && agreement.roles.duties.every(({ due }) => due.kind !== 'once'),
		article: 'delivery-dates',
	},
	{
		problem: 'acceptance',
		of: ['professional-services'],
		path: 'parties.playbook',
		severity: 'warning',
		isMissing: (agreement) => saysNothingOf(agreement, ACCEPTANCE),
		article: 'acceptance',
	},
]

/** What agreements of this playbook's sort have and this one has not; one that follows no playbook is only asked for what all need. */
export const playbookPartRule: Rule = {
	id: 'playbook-part',
	check: ({ agreement }) => {
		const { playbook } = agreement.parties
		// Without any objective that is said once, by `completeness`.
		const hasObjectives = agreement.objectives.items.length > 0
		return PARTS.filter(
			({ of, path, isMissing }) =>
				playbook !== null &&
				of.includes(playbook) &&
				(hasObjectives || path !== 'objectives.items') &&
				isMissing(agreement),
		).map(({ problem, path, severity, article }): Finding => {
			const fix = playbook === null || article === undefined ? undefined : takeArticle(agreement, playbook, article)
			return found('playbook-part', severity, path, { problem }, fix)
		})
	},
}

function hasNone({ objectives }: Agreement, metrics: readonly Metric[]): boolean {
	return objectives.items.every(({ metric }) => !metrics.includes(metric))
}

function saysNothingOf({ ownArticles, annexes }: Agreement, words: RegExp): boolean {
	return [...ownArticles, ...annexes].every(({ title, content }) =>
		[title, ...content.map((block) => (block.kind === 'text' ? block.text : null))].every(
			(text) => text === null || !words.test(text),
		),
	)
}
