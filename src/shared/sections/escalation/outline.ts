import type { Inline } from '../../outline/block'
import { clockedText } from '../../outline/format'
import type { Writer } from '../../outline/writer'
import type { EscalationLevel } from './schema'

export function printEscalation(w: Writer): void {
	const { escalation } = w.agreement
	if (escalation.levels.length === 0 && !w.has('escalation.outsideHours') && !w.has('escalation.thirdParties')) return
	w.heading('escalation', 'article')
	if (escalation.levels.length > 0) {
		w.clause('ladder', {}, { path: 'escalation.levels' })
		w.clause('automatic')
		w.clause('duty')
	}
	if (w.has('escalation.outsideHours'))
		w.clause(
			'outside-hours',
			{ outside: w.sentence('escalation.outsideHours', 'outside') },
			{ path: 'escalation.outsideHours' },
		)
	if (w.has('escalation.thirdParties'))
		w.clause(
			'third-parties',
			{ third: w.sentence('escalation.thirdParties', 'third') },
			{ path: 'escalation.thirdParties' },
		)
}

export function printEscalationAnnex(w: Writer): void {
	const { levels } = w.agreement.escalation
	if (levels.length === 0) return
	w.heading('annex-escalation', 'annex', 'annex')
	w.table(
		'escalation.table',
		[
			{ key: 'level', width: 16 },
			{ key: 'trigger', width: 17 },
			{ key: 'responsible', width: 25 },
			{ key: 'response', width: 16 },
			{ key: 'outcome', width: 26 },
		],
		levels.map((level) => ({
			id: `escalation.level.${level.id}`,
			path: `escalation.levels.${level.id}`,
			cells: cellsOf(w, level),
		})),
		{ path: 'escalation.levels' },
	)
}

function cellsOf(w: Writer, level: EscalationLevel): Inline[][] {
	const path = `escalation.levels.${level.id}`
	const party = w.phraseText(`party.${level.party}`)
	const role = w.typed(`${path}.role`, 'role')
	// A role that names its party is not given it twice.
	const responsible = role.text.includes(party)
		? [role]
		: w.phrase('responsible', { party: w.value(`${path}.party`, party), role })
	return [
		[w.typed(`${path}.name`, 'name')],
		[...triggerInlines(w, level), ...priorityInlines(w, level)],
		w.phrase('reach', {
			responsible: w.has(`${path}.deputy`)
				? w.phrase('deputy', { responsible, deputy: w.typed(`${path}.deputy`, 'deputy') })
				: responsible,
			channel: w.typed(`${path}.channel`, 'channel'),
			contact: w.typed(`${path}.contact`, 'contact'),
		}),
		[w.duration(`${path}.responseSeconds`, 'time', level.responseClock)],
		[w.typed(`${path}.outcome`, 'outcome')],
	]
}

export function triggerInlines(w: Writer, level: EscalationLevel): Inline[] {
	const path = `escalation.levels.${level.id}.trigger`
	const { trigger } = level
	switch (trigger.kind) {
		case 'percent-elapsed':
			return w.phrase('trigger.percent-elapsed', { percent: w.value(`${path}.percent`, String(trigger.percent)) })
		case 'time-after-breach': {
			const time =
				trigger.seconds === null
					? w.blank(`${path}.seconds`, 'time')
					: w.value(`${path}.seconds`, clockedText(trigger.seconds, trigger.clock, w.language))
			return w.phrase('trigger.time-after-breach', { time })
		}
		default:
			return [w.value(path, w.phraseText(`trigger.${trigger.kind}`))]
	}
}

/** None named means all: nothing to print. */
export function priorityInlines(w: Writer, level: EscalationLevel): Inline[] {
	if (level.priorities.length === 0) return []
	return w.phrase(level.priorities.length === 1 ? 'priority' : 'priorities', {
		priorities: w.value(
			`escalation.levels.${level.id}.priorities`,
			w.words(level.priorities.map((one) => one.slice(1))),
		),
	})
}
