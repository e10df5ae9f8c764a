import type { Agreement } from '../../shared/agreement/schema'
import type { WhatIf, WhatIfDoubt, WhatIfQuestion } from '../../shared/realism/what-if'
import type { CheckData } from '../evidence/check-data'
import { durationWords, formatsOf } from './formats'
import { type Translate, translator } from './messages'
import { objectiveLabel, targetWords } from './objective-words'

/** What was asked in one sentence, and what it would do to each promise. */
export type WhatIfWords = {
	readonly question: string
	readonly answers: readonly {
		readonly objectiveId: string
		readonly label: string
		readonly target: string
		readonly sentences: readonly string[]
	}[]
	/** What holds for several of them: what a count alone cannot tell, and about which promises the history says nothing. */
	readonly notes: readonly string[]
}

/** null where nothing was asked. The sentences are those of the window. */
export function whatIfWords(t: Translate, { whatIf }: CheckData, agreement: Agreement): WhatIfWords | null {
	if (whatIf === null) return null
	const { question, answers } = whatIf
	const asked = answers.flatMap((answer) => {
		const objective = agreement.objectives.items.find(({ id }) => id === answer.objectiveId)
		return objective === undefined ? [] : [{ answer, objective, label: objectiveLabel(t, objective, agreement) }]
	})
	const isSilent = ({ answer, objective }: (typeof asked)[number]) =>
		answer.size === null && answer.queue === null && objective.metric !== 'availability'
	const silent = asked.filter(isSilent).map(({ label }) => label)
	const isCountOnly = answers.some(({ size, queue }) => size !== null && queue === null)
	return {
		question: questionWords(t, question),
		answers: asked
			.filter((one) => !isSilent(one))
			.map(({ answer, objective, label }) => ({
				objectiveId: objective.id,
				label,
				target: targetWords(t, objective),
				sentences:
					objective.metric === 'availability'
						? [translator(t.language, 'realism')('what-if.availability')]
						: answerSentences(t, answer, question),
			})),
		notes: [
			...(isCountOnly ? [translator(t.language, 'realism')('what-if.size-only')] : []),
			...(silent.length === 0 ? [] : [t('whatIf.silent', { list: silent.join('; ') })]),
		],
	}
}

export function whatIfLines(t: Translate, data: CheckData, agreement: Agreement): string[] {
	const words = whatIfWords(t, data, agreement)
	if (words === null) return []
	const lines = words.answers.flatMap(({ label, target, sentences }) => [
		`  ${label}: ${target}`,
		...sentences.map((sentence) => `    ${sentence}`),
	])
	return ['', words.question, ...lines, ...words.notes.map((note) => `  ${note}`)]
}

function questionWords(t: Translate, { growth, deflected, staff }: WhatIfQuestion): string {
	const { percent } = formatsOf(t.language)
	const parts = [
		...(growth === 0 ? [] : [t('whatIf.volume', { change: signed(growth, percent) })]),
		...(deflected === 0 ? [] : [t('whatIf.deflected', { share: percent(deflected, 0) })]),
		...(staff === null ? [] : [t('whatIf.staff', { count: staff })]),
	]
	return t('whatIf.question', { parts: parts.join(', ') })
}

function answerSentences(t: Translate, { size, queue, volume, doubts }: WhatIf, { staff }: WhatIfQuestion): string[] {
	const say = translator(t.language, 'realism')
	const { percent } = formatsOf(t.language)
	const sentences: string[] = []
	if (size !== null) {
		const { estimate, low, high } = size.changed
		const beside =
			volume === 1 ? say('what-if.today') : say('what-if.instead', { chance: percent(size.now.estimate, 0) })
		const range = t('whatIf.range', { low: percent(low, 0), high: percent(high, 0) })
		sentences.push(`${say('what-if.chance', { chance: percent(estimate, 0) })} ${beside} (${range}).`)
	}
	if (queue !== null) sentences.push(...queueSentences(t, say, queue))
	return [...sentences, ...doubts.flatMap((doubt) => doubtSentence(t, say, { doubt, staff }))]
}

function queueSentences(t: Translate, say: Translate, queue: NonNullable<WhatIf['queue']>): string[] {
	const { percent } = formatsOf(t.language)
	const { changed, neededShare, requiredChanged, highestVolume } = queue
	const wait =
		changed.averageWaitSeconds === null
			? []
			: [say('what-if.wait', { time: durationWords(t.language, Math.round(changed.averageWaitSeconds)) })]
	const load = say('what-if.load', { share: percent(changed.loadOverCapacity, 0) })
	const isGood = say('what-if.good', { share: percent(changed.good) })
	const highest = highestVolume >= 20 ? '.any' : highestVolume === 0 ? '.none' : ''
	return [
		`${isGood}, ${say('what-if.needed', { share: percent(neededShare) })}; ${[load, ...wait].join(', ')}.`,
		requiredChanged === null ? say('what-if.nobody') : say('what-if.required', { count: requiredChanged }),
		say(`what-if.highest${highest}`, { count: changed.staff, change: signed(highestVolume - 1, percent) }),
	]
}

/** Why there is no answer about people, or what to know about the one there is. */
function doubtSentence(
	t: Translate,
	say: Translate,
	{ doubt, staff }: { readonly doubt: WhatIfDoubt; readonly staff: number | null },
): string | [] {
	const { percent } = formatsOf(t.language)
	switch (doubt.code) {
		case 'history-cannot-answer':
		case 'no-handling-time':
		case 'no-arrivals':
			return staff === null ? [] : t('whatIf.noStaff', { reason: say(`what-if.locked.${doubt.code}`) })
		case 'staff-implied':
			return say('what-if.doubt.staff-implied', { count: doubt.staff })
		case 'model-differs':
			return say('what-if.doubt.model-differs', { model: percent(doubt.model), observed: percent(doubt.observed) })
		case 'priorities-share-staff':
		case 'nobody-gives-up':
			return say(`what-if.doubt.${doubt.code}`)
	}
}

function signed(part: number, percent: (part: number, digits?: number) => string): string {
	return part > 0 ? `+${percent(part, 1)}` : percent(part, 1)
}
