import { beforeEach, describe, expect, it } from 'vitest'
import {
	type Answers,
	answeredBefore,
	assign,
	firstAnswers,
	openPoints,
	optionsOf,
	type Question,
	signature,
} from '../../../src/renderer/features/histories/mapping'
import { remember, rememberedFor } from '../../../src/renderer/features/histories/remembered-mappings'
import { NO_OPTIONS } from '../../../src/renderer/stores/import-store'

const question: Question = {
	kind: 'needs-mapping',
	headers: ['Vorgang', 'Eröffnet', 'Gelöst am'],
	sample: [['V-1', '03.04.2026', '04.04.2026']],
	guess: { id: 'Vorgang', resolvedAt: 'Gelöst am', priority: 'Not in this file' },
	missing: ['createdAt'],
	undecided: 'date-order',
	assumedZone: null,
}
const empty: Answers = { fields: {}, dateOrder: null, timeZone: null, ignoreResponsesWithin: null }

beforeEach(() => localStorage.clear())

describe('mapping a file that was not recognised', () => {
	it('begins with the guesses that name columns of the file', () => {
		expect(firstAnswers(question, NO_OPTIONS, null)).toEqual({
			fields: { Vorgang: 'id', 'Gelöst am': 'resolvedAt' },
			dateOrder: null,
			timeZone: null,
			ignoreResponsesWithin: null,
		})
	})

	it('keeps asking until every needed column and the order of dates are known', () => {
		const guessed = firstAnswers(question, NO_OPTIONS, null)
		expect(openPoints(question, guessed)).toEqual(['field.createdAt', 'date-order'])
		const mapped = assign(guessed, 'Eröffnet', 'createdAt')
		expect(openPoints(question, mapped)).toEqual(['date-order'])
		expect(openPoints(question, { ...mapped, dateOrder: 'dmy' })).toEqual([])
	})

	it('asks for the time zone only where it cannot be decided', () => {
		const zoned: Question = { ...question, missing: [], undecided: 'time-zone' }
		const mapped = assign(empty, 'Eröffnet', 'createdAt')
		expect(openPoints(zoned, mapped)).toEqual(['time-zone'])
		expect(openPoints(zoned, { ...mapped, timeZone: 'Europe/Berlin' })).toEqual([])
	})

	it('leaves the columns of a known format alone when only its dates are in doubt', () => {
		const known: Question = { ...question, missing: [] }
		const answers: Answers = { ...firstAnswers(known, NO_OPTIONS, null), dateOrder: 'mdy' }
		expect(openPoints(known, answers)).toEqual([])
		expect(optionsOf(known, NO_OPTIONS, answers)).toEqual({ ...NO_OPTIONS, dateOrder: 'mdy' })
	})

	it('keeps what was answered a moment ago when a second question comes up', () => {
		const before = { ...NO_OPTIONS, map: { createdAt: 'Eröffnet' } }
		expect(firstAnswers(question, before, { ...NO_OPTIONS, map: { createdAt: 'Vorgang' } }).fields).toEqual({
			Eröffnet: 'createdAt',
		})
	})

	it('lets one column feed one field', () => {
		const first = assign(empty, 'Vorgang', 'createdAt')
		expect(assign(first, 'Eröffnet', 'createdAt').fields).toEqual({ Eröffnet: 'createdAt' })
		expect(assign(first, 'Vorgang', null).fields).toEqual({})
	})

	it('keeps the first and the last resolution apart: both columns feed one field, in their order', () => {
		const twice: Question = {
			...question,
			headers: [...question.headers, 'Endgültig gelöst am'],
			guess: { createdAt: 'Eröffnet', resolvedAt: ['Gelöst am', 'Endgültig gelöst am'] },
			undecided: null,
		}
		const answers = firstAnswers(twice, NO_OPTIONS, null)
		expect(answers.fields).toEqual({
			Eröffnet: 'createdAt',
			'Gelöst am': 'resolvedAt',
			'Endgültig gelöst am': 'resolvedAt',
		})
		expect(optionsOf(twice, NO_OPTIONS, answers).map).toEqual(twice.guess)
		const one = assign(answers, 'Endgültig gelöst am', null)
		expect(optionsOf(twice, NO_OPTIONS, one).map).toEqual({ createdAt: 'Eröffnet', resolvedAt: 'Gelöst am' })
		expect(assign(one, 'Endgültig gelöst am', 'resolvedAt').fields).toEqual(answers.fields)
		const none = assign(one, 'Gelöst am', null)
		expect(optionsOf(twice, NO_OPTIONS, none).map).toEqual({ createdAt: 'Eröffnet', resolvedAt: '' })
	})

	it('asks nothing of tickets when the file holds outages', () => {
		expect(openPoints({ ...question, undecided: null }, assign(empty, 'Eröffnet', 'startedAt'))).toEqual([])
	})

	it('turns answers into the options of the command line, and says which guesses are not wanted', () => {
		const answers: Answers = {
			...{ fields: { Eröffnet: 'createdAt' }, dateOrder: 'dmy', timeZone: 'Europe/Berlin' },
			ignoreResponsesWithin: 30,
		}
		expect(optionsOf(question, NO_OPTIONS, answers)).toEqual({
			...NO_OPTIONS,
			map: { createdAt: 'Eröffnet', id: '', resolvedAt: '' },
			dateOrder: 'dmy',
			timeZone: 'Europe/Berlin',
			ignoreResponsesWithin: 30,
		})
		expect(optionsOf(question, { ...NO_OPTIONS, ignoreResponsesWithin: 30 }, empty)).not.toHaveProperty(
			'ignoreResponsesWithin',
		)
	})
})

describe('a zone that the file does not name', () => {
	const zoneOnly = { ...question, missing: [], undecided: 'time-zone' as const, assumedZone: 'Europe/Berlin' }

	it('is filled in as it would be assumed, and needs no second answer for the same columns', () => {
		expect(firstAnswers(zoneOnly, NO_OPTIONS, null).timeZone).toBe('Europe/Berlin')
		expect(answeredBefore(zoneOnly, { ...NO_OPTIONS, timeZone: 'Asia/Tokyo' })).toBe('Asia/Tokyo')
		expect(answeredBefore(zoneOnly, null)).toBeNull()
		// A zone that nobody knows must be answered anew.
		expect(answeredBefore({ ...zoneOnly, assumedZone: null }, { ...NO_OPTIONS, timeZone: 'Asia/Tokyo' })).toBeNull()
	})
})

describe('tables beside tickets', () => {
	it('are complete with the column that begins their rows', () => {
		for (const field of ['offeredAt', 'intervalStart', 'periodStart', 'breachedAt'])
			expect(openPoints({ ...question, undecided: null }, assign(empty, 'Eröffnet', field))).toEqual([])
	})
})

describe('what was answered before', () => {
	const options = { ...NO_OPTIONS, map: { createdAt: 'Eröffnet' }, dateOrder: 'dmy' as const }

	it('comes back for a file with the same columns in any order', () => {
		remember(signature(['a', 'b']), options)
		expect(rememberedFor(signature(['b', 'a']))).toEqual(options)
		expect(rememberedFor(signature(['a', 'c']))).toBeNull()
	})

	it('fills the answers before any guess', () => {
		expect(firstAnswers(question, NO_OPTIONS, options).fields).toEqual({ Eröffnet: 'createdAt' })
	})

	it('is passed over when the store holds something else', () => {
		localStorage.setItem('pledge.history-mappings', '{"broken":')
		expect(rememberedFor(signature(['a']))).toBeNull()
	})
})
