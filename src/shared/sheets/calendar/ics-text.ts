import { utf8ToBytes } from '@noble/hashes/utils.js'
import { parseDate, SECONDS_PER_DAY } from '../../calendar/civil-date'
import { epochOfLocal, zoneTable } from '../../calendar/zone-table'
import { cleanText } from '../../outline/clean'
import type { CalendarEvent } from './event'
import { addDays } from './months'
import { localText, vtimezone } from './vtimezone'

export type CalendarFile = {
	/** Makes the entries of one agreement unlike those of any other. */
	readonly agreementId: string
	readonly name: string
	readonly description: string
	/** Day of the export, `YYYY-MM-DD`: stamp and count of changes of every entry, so that a later import replaces an earlier one. */
	readonly date: string
	readonly isTentative: boolean
	readonly language: string
	readonly events: readonly CalendarEvent[]
}

/** The calendar as RFC 5545 wants it: lines of 75 octets at most, ended by CR and LF, text escaped. */
export function icsText({ events, ...file }: CalendarFile): string {
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Pledge//Obligation calendar//EN',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		`NAME:${escapeText(file.name)}`,
		`X-WR-CALNAME:${escapeText(file.name)}`,
		`DESCRIPTION:${escapeText(file.description)}`,
		...zonesOf(events),
		...events.flatMap((event) => eventLines(event, file)),
		'END:VCALENDAR',
	]
	return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}

function zonesOf(events: readonly CalendarEvent[]): string[] {
	const firstYears = new Map<string, number>()
	for (const { when } of events) {
		if (when.kind !== 'time') continue
		const year = Number(when.date.slice(0, 4))
		firstYears.set(when.timeZone, Math.min(year, firstYears.get(when.timeZone) ?? year))
	}
	return [...firstYears].flatMap(([timeZone, year]) => vtimezone(timeZone, year) ?? [])
}

function eventLines(event: CalendarEvent, file: Omit<CalendarFile, 'events'>): string[] {
	const { when, rule, except, remindDays } = event
	const stamp = `${basic(file.date)}T000000Z`
	return [
		'BEGIN:VEVENT',
		`UID:${event.key}.${file.agreementId}@pledge`,
		`DTSTAMP:${stamp}`,
		`LAST-MODIFIED:${stamp}`,
		`SEQUENCE:${parseDate(file.date) ?? 0}`,
		...(when.kind === 'day'
			? [`DTSTART;VALUE=DATE:${basic(when.date)}`, `DTEND;VALUE=DATE:${basic(addDays(when.date, when.days))}`]
			: [`DTSTART${zoneOf(when)}:${reading(when.date, when.time)}`, `DURATION:${durationText(when.durationSeconds)}`]),
		...(rule === null ? [] : [`RRULE:${rule}${untilPart(event)}`]),
		...except.map((date) =>
			when.kind === 'day' ? `EXDATE;VALUE=DATE:${basic(date)}` : `EXDATE${zoneOf(when)}:${reading(date, when.time)}`,
		),
		`SUMMARY;LANGUAGE=${file.language}:${escapeText(event.summary)}`,
		`DESCRIPTION;LANGUAGE=${file.language}:${escapeText(event.description)}`,
		`STATUS:${file.isTentative ? 'TENTATIVE' : 'CONFIRMED'}`,
		'TRANSP:TRANSPARENT',
		...(remindDays === null
			? []
			: [
					'BEGIN:VALARM',
					'ACTION:DISPLAY',
					`TRIGGER:-P${remindDays}D`,
					`DESCRIPTION:${escapeText(event.summary)}`,
					'END:VALARM',
				]),
		'END:VEVENT',
	]
}

type Timed = Extract<CalendarEvent['when'], { kind: 'time' }>

/** A zone nobody knows is left out; the reading then holds wherever it is read. */
function zoneOf({ timeZone }: Timed): string {
	return zoneTable(timeZone, 0, 0) === null ? '' : `;TZID=${timeZone}`
}

/** The end of a rule in the form of its start: a date for days, an instant in UTC for a time in a zone. */
function untilPart({ when, until }: CalendarEvent): string {
	if (until === null) return ''
	if (when.kind === 'day') return `;UNTIL=${basic(until)}`
	const local = ((parseDate(until) ?? 0) + 1) * SECONDS_PER_DAY - 1
	const zone = zoneTable(when.timeZone, local - SECONDS_PER_DAY, local + SECONDS_PER_DAY)
	return zone === null ? `;UNTIL=${localText(local)}` : `;UNTIL=${localText(epochOfLocal(zone, local))}Z`
}

function basic(date: string): string {
	return date.replaceAll('-', '')
}

function reading(date: string, time: string): string {
	return `${basic(date)}T${time.replace(':', '')}00`
}

function durationText(seconds: number): string {
	const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60]
	const parts = [hours > 0 ? `${hours}H` : '', minutes > 0 ? `${minutes}M` : '', rest > 0 ? `${rest}S` : ''].join('')
	return `PT${parts === '' ? '0S' : parts}`
}

/** RFC 5545, 3.3.11. */
export function escapeText(text: string): string {
	return cleanText(text)
		.replace(/[\\;,]/g, '\\$&')
		.replaceAll('\n', '\\n')
		.replaceAll('\t', ' ')
}

const MOST_OCTETS = 75

/** RFC 5545, 3.1: a line goes on behind CR, LF and a space; no letter is cut. */
export function foldLine(line: string): string {
	const parts: string[] = []
	let part = ''
	let octets = 0
	for (const letter of line) {
		const size = utf8ToBytes(letter).length
		if (octets + size > MOST_OCTETS) {
			parts.push(part)
			part = ''
			// The space in front counts.
			octets = 1
		}
		part += letter
		octets += size
	}
	return [...parts, part].join('\r\n ')
}
