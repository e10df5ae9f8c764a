import type { Agreement } from '../agreement/schema'
import {
	dateText,
	durationText,
	listText,
	moneyText,
	monthName,
	numberText,
	shareText,
	weekdayText,
} from '../outline/format'
import { itQuestions, supportQuestions } from '../playbooks/parts/readiness-questions'
import type { ItAnswers, SupportAnswers } from '../sections/action-plan/interviews-schema'
import { contractLanguage, type Say, sayIn } from './said'

type Readiness = Agreement['actionPlan']['readiness']
type Texts = { readonly agreement: Agreement; readonly say: Say }

/** The list of questions and answers in the action plan with what the chosen interview says, in the contract's language. */
export function readinessWith(agreement: Agreement): Readiness {
	const { readiness, interviews } = agreement.actionPlan
	const say = sayIn(contractLanguage(agreement))
	const texts = { agreement, say }
	const answered =
		interviews.kind === 'support'
			? pair(supportQuestions(say), supportTexts(texts, interviews.support))
			: interviews.kind === 'it-service'
				? pair(itQuestions(say), itTexts(texts, interviews.itService))
				: []
	const known = readiness.map((one) => answered.find(({ question }) => question === one.question) ?? one)
	const more = answered.filter(({ question }) => !readiness.some((one) => one.question === question))
	return [...known, ...more]
}

/** Questions without an answer are left out. */
function pair(questions: readonly string[], answers: readonly (string | null)[]): Readiness {
	return questions.flatMap((question, index) => {
		const answer = answers[index] ?? null
		return answer === null || answer === '' ? [] : [{ question, answer }]
	})
}

function supportTexts({ agreement, say }: Texts, a: SupportAnswers): (string | null)[] {
	const language = contractLanguage(agreement)
	const n = (value: number) => numberText(value, language)
	const d = (value: number) => durationText(value, language)
	const months = listText(
		a.peakMonths.map((month) => monthName(month, language)),
		language,
	)
	const state = (value: 'none' | 'planned' | 'in-use' | null) =>
		value === null
			? null
			: { none: say('Keine.', 'None.'), planned: say('Geplant.', 'Planned.'), 'in-use': say('Im Einsatz.', 'In use.') }[
					value
				]
	return [
		sentence([
			a.callsPerDay === null ? null : say(`${n(a.callsPerDay)} Anrufe je Tag`, `${n(a.callsPerDay)} calls per day`),
			a.writtenPerDay === null
				? null
				: say(`${n(a.writtenPerDay)} schriftliche Anfragen je Tag`, `${n(a.writtenPerDay)} written requests per day`),
		]),
		a.peakPercent === null
			? null
			: sentence([months === '' ? null : months, say(`${n(a.peakPercent)} % mehr`, `${n(a.peakPercent)}% more`)], ': '),
		sentence([
			a.waitSeconds === null
				? null
				: say(`Telefon im Mittel ${d(a.waitSeconds)}`, `Telephone ${d(a.waitSeconds)} on average`),
			a.responseSeconds === null
				? null
				: say(`schriftlich im Mittel ${d(a.responseSeconds)}`, `written ${d(a.responseSeconds)} on average`),
			a.responseWithinSeconds === null
				? null
				: say(
						`neun von zehn innerhalb von ${d(a.responseWithinSeconds)} der Servicezeit`,
						`nine in ten within ${d(a.responseWithinSeconds)} of service hours`,
					),
		]),
		a.nightNeed === null
			? null
			: sentence([
					{
						always: say('Rund um die Uhr', 'Around the clock'),
						'on-call': say('Bereitschaft für das Dringendste', 'On-call for the most urgent'),
						'service-hours': say('Nur in der Servicezeit', 'In service hours only'),
					}[a.nightNeed],
					a.nightContact,
				]),
		sentence([
			a.peoplePerShift === null
				? null
				: say(`${n(a.peoplePerShift)} Personen je Schicht`, `${n(a.peoplePerShift)} people per shift`),
			a.casesPerPersonPerDay === null
				? null
				: say(
						`${n(a.casesPerPersonPerDay)} Vorgänge je Person und Tag`,
						`${n(a.casesPerPersonPerDay)} cases per person and day`,
					),
		]),
		join([
			state(a.chatbot),
			a.selfServicePpm === null
				? null
				: say(
						`Ohne Person abgeschlossen: ${shareText(a.selfServicePpm, language)}.`,
						`Closed without a person: ${shareText(a.selfServicePpm, language)}.`,
					),
		]),
		join([
			state(a.knowledgeBase),
			a.knowledgeOwner === null ? null : say(`Pflege: ${a.knowledgeOwner}.`, `Kept by: ${a.knowledgeOwner}.`),
		]),
		// A figure without its source and date is none.
		a.industrySeconds === null || a.industrySource === null || a.industryDate === null
			? null
			: `${d(a.industrySeconds)} (${a.industrySource}, ${dateText(a.industryDate, language)}).`,
	]
}

function itTexts({ agreement, say }: Texts, a: ItAnswers): (string | null)[] {
	const language = contractLanguage(agreement)
	const n = (value: number) => numberText(value, language)
	const d = (value: number) => durationText(value, language)
	const { currency } = agreement.parties
	return [
		a.availabilityPpm === null ? null : `${shareText(a.availabilityPpm, language)}.`,
		a.maintenanceHoursPerYear === null
			? null
			: sentence([
					say(`${n(a.maintenanceHoursPerYear)} Stunden im Jahr`, `${n(a.maintenanceHoursPerYear)} hours a year`),
					a.maintenanceWeekday === null ? null : weekdayText(a.maintenanceWeekday, language),
					a.maintenanceStart === null ? null : say(`ab ${a.maintenanceStart} Uhr`, `from ${a.maintenanceStart}`),
				]),
		sentence([...a.functions]),
		join([
			a.inScope.length === 0
				? null
				: say(`Dazu gehört: ${a.inScope.join(', ')}.`, `In scope: ${a.inScope.join(', ')}.`),
			a.outOfScope.length === 0
				? null
				: say(`Nicht dazu gehört: ${a.outOfScope.join(', ')}.`, `Out of scope: ${a.outOfScope.join(', ')}.`),
		]),
		sentence([
			a.restorationWithinSeconds === null
				? null
				: say(
						`Neun von zehn innerhalb von ${d(a.restorationWithinSeconds)}`,
						`Nine in ten within ${d(a.restorationWithinSeconds)}`,
					),
			a.longestOutageSeconds === null
				? null
				: say(`am längsten ${d(a.longestOutageSeconds)}`, `the longest ${d(a.longestOutageSeconds)}`),
		]),
		// When the desk was staffed is not asked: the service hours say it.
		null,
		a.breaches === null
			? null
			: sentence([
					say(`${n(a.breaches)} verfehlte Zusagen`, `${n(a.breaches)} promises missed`),
					a.paidMinor === null
						? null
						: say(
								`${moneyText(a.paidMinor, currency, language)} gezahlt`,
								`${moneyText(a.paidMinor, currency, language)} paid`,
							),
				]),
	]
}

function sentence(parts: readonly (string | null)[], by = ', '): string | null {
	const said = parts.filter((part) => part !== null && part.trim() !== '').join(by)
	return said === '' ? null : `${said.charAt(0).toLocaleUpperCase()}${said.slice(1)}.`
}

function join(sentences: readonly (string | null)[]): string | null {
	const said = sentences.filter((one) => one !== null).join(' ')
	return said === '' ? null : said
}
