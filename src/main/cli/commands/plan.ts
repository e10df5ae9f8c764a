import type { Agreement } from '../../../shared/agreement/schema'
import { formatInstant } from '../../../shared/calendar/instant-text'
import type { History } from '../../../shared/history/history'
import { type TargetVerdict, withTargets } from '../../../shared/plan/internal-target'
import { type PlanStep, planSteps, withSteps } from '../../../shared/plan/plan-steps'
import { taskWords, titleIn } from '../../../shared/plan/task-words'
import { judgeOne } from '../../../shared/realism/judge'
import { createJudgeContext } from '../../../shared/realism/judge-context'
import { downtimeTerms } from '../../../shared/realism/maintenance-times'
import { lastMoment } from '../../../shared/realism/observation'
import type { CheckOptions } from '../../evidence/check-data'
import { firstZoneOf } from '../../first-zone'
import { toJsonText } from '../../storage/adapter'
import { objectiveLabel, valueWords } from '../../words/objective-words'
import { CHECK_OPTIONS, checkOptionsOf, withHistories } from '../check-options'
import { EXIT } from '../cli-error'
import type { Command } from '../command'
import { readHistory } from '../history-options'
import { readAgreement } from '../read-agreement'
import { writeOutput } from '../write-output'

/** `pledge plan`: tasks for the duties of the contract, kept in step with it, with targets that history supports. */
export const planCommand: Command = {
	usage: ['FILE [--history F ...] [-o FILE] [--json]'],
	options: {
		...CHECK_OPTIONS,
		output: { takes: 'FILE', short: 'o' },
	},
	run: async (context) => {
		const { args, resolve, shown, t, language } = context
		const { files, histories } = withHistories(args, ['FILE'])
		const [file = ''] = files
		const path = resolve(file)
		const agreement = await readAgreement({ path, shown: shown(path) })
		const steps = planSteps(agreement)
		const history = histories.length === 0 ? null : await readHistory(context, histories, firstZoneOf(agreement))
		const verdicts = history === null ? [] : verdictsOf(agreement, history, checkOptionsOf(context, agreement))
		const inStep = withSteps(agreement, steps, taskWords(agreement))
		const after = history === null ? inStep : withTargets(inStep, verdicts)
		const titles = titleIn(agreement, language)
		const title = (step: PlanStep) => (step.kind === 'gone' ? step.task.title : titles(step.duty))
		const output = args.one('output')
		if (output !== null) {
			const target = resolve(output)
			await writeOutput({ path: target, shown: shown(target) }, toJsonText(after), { keepBackup: true })
		}
		const targets = after.actionPlan.tasks.flatMap(({ id, title: name, objectiveId, internalTarget, targetBasis }) => {
			const objective = after.objectives.items.find((one) => one.id === objectiveId)
			const isFresh = targetBasis !== null && targetBasis.target === internalTarget
			return objective === undefined || internalTarget === null || !isFresh
				? []
				: [{ task: id, title: name, objective, internalTarget, basis: targetBasis }]
		})
		if (context.json) {
			context.printJson({
				steps: steps.map((step) => ({
					kind: step.kind,
					duty: step.key,
					title: title(step),
					...(step.kind === 'changed' ? { fields: step.fields } : {}),
					...(step.kind === 'new' ? {} : { task: step.task.id }),
				})),
				targets: targets.map(({ objective, ...one }) => ({ ...one, objectiveId: objective.id })),
				file: output === null ? null : shown(resolve(output)),
			})
			return EXIT.fine
		}
		if (steps.length === 0) context.printLine(t('plan.in-step'))
		for (const step of steps) context.printLine(`- ${t(`plan.${step.kind}`, { title: title(step) })}`)
		for (const { objective, internalTarget, basis } of targets) {
			const values = {
				label: objectiveLabel(t, objective, after),
				target: valueWords(t, objective, internalTarget),
				promise: valueWords(t, objective, objective.value),
				chance: Math.min(99, Math.round((basis.targetChancePpm ?? 0) / 10_000)),
				months: basis.windows,
			}
			const key = basis.targetChancePpm !== null ? 'history' : basis.windows > 0 ? 'no-room' : 'thumb'
			context.printLine(`- ${t(`plan.target.${key}`, values)}`)
		}
		if (output !== null) context.printLine(t('new.written', { file: shown(resolve(output)) }))
		return EXIT.fine
	},
}

/** Verdicts of the promises alone; what misses cost is not asked here. */
function verdictsOf(agreement: Agreement, history: History, options: CheckOptions): TargetVerdict[] {
	const context = createJudgeContext({
		calendars: agreement.serviceHours.calendars,
		services: agreement.services.items,
		downtime: downtimeTerms(agreement),
		history,
		options,
	})
	const zone = firstZoneOf(agreement) ?? history.timeZone
	const asOf = formatInstant(options.asOf ?? lastMoment(history) ?? 0, zone)?.slice(0, 10) ?? null
	return agreement.objectives.items
		.filter(({ kind }) => kind === 'promise')
		.map((objective) => ({ ...judgeOne(context, objective), asOf }))
}
