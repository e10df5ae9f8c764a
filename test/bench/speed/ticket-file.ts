import { closeSync, openSync, renameSync, writeSync } from 'node:fs'
import { createRandom, type Random } from '../../../src/shared/realism/random'

/** Wall-clock months of the files: two whole years, so that a check has 24 windows. */
const FIRST = Date.UTC(2023, 0, 1) / 1_000
const DAYS = 731

const HEADER =
	'Ticket ID,Subject,Description,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,Resolved time,Closed time,' +
	'Last update time,Initial response time,First response status,Resolution status,Agent interactions,Tags\r\n'

const PRIORITIES = ['Low', 'Medium', 'High', 'Urgent'] as const
/** Of ten tickets. */
const PRIORITY_OF = [0, 0, 0, 1, 1, 1, 1, 2, 2, 3] as const
const SOURCES = ['Portal', 'Email', 'Phone', 'Chat'] as const
const TYPES = ['Incident', 'Question', 'Problem', 'Feature Request', ''] as const
const GROUPS = ['Billing', 'Second Level Support', 'Field Service', 'Service Desk'] as const
const SUBJECTS = [
	'Cannot sign in since this morning',
	'"Invoice, second reminder"',
	'Printer on the third floor is offline',
	'"Export says ""no rows"", but there are rows"',
	'VPN drops every few minutes',
	'Größe des Postfachs überschritten',
] as const
const DESCRIPTIONS = [
	'"Hello,\nsince the update the page stays empty.\nRegards"',
	'"Please call back, thank you."',
	'"Steps:\r\n1. open the list\r\n2. press ""Export""\r\nNothing happens."',
	'Nothing to add',
	'"Wie besprochen:\ndie Rechnung, bitte noch einmal."',
] as const

/** Writes a help desk's export with a seed: the same rows give the same bytes. About 265 bytes a row. */
export function writeTicketFile(path: string, rows: number): void {
	const random = createRandom(20_230_101)
	const unfinished = `${path}.part`
	const file = openSync(unfinished, 'w')
	let text = HEADER
	for (let row = 0; row < rows; row++) {
		text += ticketLine(row, rows, random)
		if (text.length > 1_000_000) {
			writeSync(file, text)
			text = ''
		}
	}
	writeSync(file, text)
	closeSync(file)
	renameSync(unfinished, path)
}

function ticketLine(row: number, rows: number, random: Random): string {
	const priority = PRIORITY_OF[pick(random, 10)]!
	const created = createdAt(row, rows, random)
	const response = created + 60 + Math.floor((5 - priority) * 1_800 * random.gamma(1.3))
	const work = 900 + Math.floor((5 - priority) * 14_400 * random.gamma(0.9))
	const resolved = response + work
	const end = FIRST + DAYS * 86_400
	// Half a percent is left lying; what would end after the export is still open.
	const isOpen = random.uniform() < 0.005 || resolved >= end
	const isAnswered = response < end
	const closed = resolved + 86_400 < end && !isOpen ? resolved + 86_400 : null
	const updated = closed ?? (isOpen ? (isAnswered ? response : created) : resolved)
	const due = created + (5 - priority) * 43_200
	return [
		1_000_000 + row,
		SUBJECTS[pick(random, SUBJECTS.length)]!,
		DESCRIPTIONS[pick(random, DESCRIPTIONS.length)]!,
		isOpen ? 'Open' : closed === null ? 'Resolved' : 'Closed',
		PRIORITIES[priority]!,
		SOURCES[pick(random, SOURCES.length)]!,
		TYPES[pick(random, TYPES.length)]!,
		`Agent Number ${pick(random, 60)}`,
		GROUPS[pick(random, GROUPS.length)]!,
		wallClock(created),
		wallClock(due),
		isOpen ? '' : wallClock(resolved),
		closed === null ? '' : wallClock(closed),
		wallClock(updated),
		isAnswered ? wallClock(response) : '',
		isAnswered ? (response - created <= 7_200 ? 'Within SLA' : 'SLA Violated') : '',
		isOpen ? '' : resolved <= due ? 'Within SLA' : 'SLA Violated',
		`${pick(random, 9)}`,
		row % 7 === 0 ? '"billing,urgent"' : '',
	]
		.join(',')
		.concat('\r\n')
}

/** Evenly over the two years, mostly by day; never in the hours in which clocks change. */
function createdAt(row: number, rows: number, random: Random): number {
	const day = Math.min(DAYS - 1, Math.floor((row * DAYS) / rows))
	const hour = random.uniform() < 0.9 ? 7 + pick(random, 12) : 4 + pick(random, 19)
	return FIRST + day * 86_400 + hour * 3_600 + pick(random, 3_600)
}

function pick(random: Random, count: number): number {
	return Math.floor(random.uniform() * count)
}

let knownDay = Number.NaN
let knownDate = ''

/** `2024-03-01 09:12:33` of seconds counted as if in UTC. */
function wallClock(seconds: number): string {
	const day = Math.floor(seconds / 86_400)
	if (day !== knownDay) {
		knownDay = day
		knownDate = new Date(day * 86_400_000).toISOString().slice(0, 10)
	}
	const rest = seconds - day * 86_400
	return `${knownDate} ${two(Math.floor(rest / 3_600))}:${two(Math.floor((rest % 3_600) / 60))}:${two(rest % 60)}`
}

function two(value: number): string {
	return value < 10 ? `0${value}` : `${value}`
}
