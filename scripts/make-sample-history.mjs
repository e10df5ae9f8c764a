// Writes the made-up history beside the sample agreement: hansen-tickets.csv and hansen-outages.csv.
// The seed is fixed, so that the files come out the same on every machine. An argument names another folder.
import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import {
	addService,
	atNaive,
	crossesDayOff,
	dayOf,
	isoText,
	isWorkday,
	localText,
	MINUTE,
	serviceSeconds,
} from './sample-history-time.mjs'

const folder =
	process.argv[2] === undefined
		? new URL('../resources/samples/', import.meta.url)
		: pathToFileURL(`${process.argv[2]}/`)

/** Small seeded generator (mulberry32): 32 bits of state are plenty for a few thousand rows. */
function seeded(seed) {
	let state = seed
	return () => {
		state = (state + 0x6d2b79f5) | 0
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
	}
}
let random = seeded(20_261_120)
const between = (low, high) => low + Math.floor(random() * (high - low + 1))
const pick = (list) => list[between(0, list.length - 1)]
const shuffle = (list) => {
	for (let at = list.length - 1; at > 0; at--) {
		const other = between(0, at)
		;[list[at], list[other]] = [list[other], list[at]]
	}
	return list
}
/** Log-normal minutes: median and spread of the logarithm. */
const skewed = (median, spread) =>
	median * Math.exp(spread * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()))

// P1 per month from November 2024: tickets, and how many of them were answered after more than 30 minutes.
const P1_MONTHS = [
	...[
		[44, 0],
		[48, 1],
		[36, 2],
		[33, 1],
		[34, 1],
		[44, 2],
		[43, 1],
		[39, 2],
		[37, 2],
		[34, 2],
		[45, 0],
		[41, 0],
	],
	...[
		[42, 2],
		[45, 0],
		[45, 2],
		[38, 3],
		[43, 4],
		[40, 1],
		[42, 2],
		[39, 5],
		[42, 1],
		[47, 2],
		[41, 2],
		[48, 1],
	],
	[27, 1],
]
// Response times of the 990 P1 tickets of the 24 whole months, counted in steps of 2.5 minutes.
const ON_TIME_STEPS = [3, 59, 155, 162, 166, 130, 92, 77, 40, 35, 14, 18]
const LATE_STEPS = [12, 5, 4, 7, 4, 2, 2, 0, 0, 0, 0, 2, 0, 0, 1]
const STEP_SECONDS = 150

const END = atNaive(2026, 11, 20, 12, 10)

const secondsOfSteps = (steps, first) =>
	shuffle(
		steps.flatMap((count, index) =>
			Array.from({ length: count }, () => (first + index) * STEP_SECONDS + between(2, STEP_SECONDS - 3)),
		),
	)
const onTime = secondsOfSteps(ON_TIME_STEPS, 0)
const late = secondsOfSteps(LATE_STEPS, ON_TIME_STEPS.length)

function monthDays(index) {
	const year = 2024 + Math.floor((10 + index) / 12)
	const month = ((10 + index) % 12) + 1
	const days = []
	for (let day = 1; day <= new Date(Date.UTC(year, month, 0)).getUTCDate(); day++) {
		const start = atNaive(year, month, day, 0, 0)
		if (start < END) days.push(start)
	}
	return days
}

function workMoment(days) {
	const open = days.filter(isWorkday)
	for (;;) {
		// More comes in after the start of work and after lunch than in between.
		const minute = pick([between(480, 1_010), between(485, 620), between(780, 900)])
		const at = pick(open) + minute * MINUTE + between(0, 59) * 1_000
		if (at < END - 90 * MINUTE) return at
	}
}

function offHoursMoment(days) {
	for (;;) {
		// Never between two and three at night: one night a year that hour is there twice, one night not at all.
		const hour = pick([5, 6, 18, 19, 20, 21, 22])
		const at = pick(days) + hour * 60 * MINUTE + between(0, 3_599) * 1_000
		if (at < END - 24 * 60 * MINUTE) return at
	}
}

const tickets = []

for (const [index, [count, lateCount]] of P1_MONTHS.entries()) {
	const days = monthDays(index)
	const isLate = shuffle(Array.from({ length: count }, (_, at) => at < lateCount))
	for (const missed of isLate) {
		const whole = index < 24
		const few = missed ? between(1_860, 2_900) : between(240, 1_500)
		const seconds = whole ? (missed ? late : onTime).pop() : few
		let createdAt
		do createdAt = random() < 0.03 ? offHoursMoment(days) : workMoment(days)
		while (crossesDayOff(createdAt, addService(createdAt, seconds)))
		const respondedAt = addService(createdAt, seconds)
		const resolvedAt = respondedAt + Math.round(skewed(38, 0.85) * 60) * 1_000
		tickets.push({ priority: 'P1', createdAt, respondedAt, resolvedAt })
	}
	const share = index < 24 ? 1 : 0.62
	for (const [priority, usual, spread, response, solution] of [
		['P2', 21, 4, [28, 0.5], [130, 0.45]],
		['P3', 31, 5, [110, 0.6], [500, 0.8]],
		['P4', 12, 3, [300, 0.7], [1_200, 0.7]],
	]) {
		const amount = Math.round((usual + between(-spread, spread)) * share)
		for (let made = 0; made < amount; made++) {
			let createdAt
			let respondedAt
			let resolvedAt
			do {
				createdAt = workMoment(days)
				respondedAt = addService(createdAt, Math.max(45, Math.round(skewed(...response) * 60)))
				resolvedAt = addService(respondedAt, Math.max(120, Math.round(skewed(...solution) * 60)))
			} while (crossesDayOff(createdAt, priority === 'P2' ? resolvedAt : respondedAt))
			tickets.push({ priority, createdAt, respondedAt, resolvedAt })
		}
	}
}
// The first day of the first month has a ticket, so that the history covers November 2024 whole.
tickets.push({
	priority: 'P3',
	createdAt: atNaive(2024, 11, 1, 8, 7),
	respondedAt: atNaive(2024, 11, 1, 9, 2),
	resolvedAt: atNaive(2024, 11, 1, 13, 40),
})
// Two arrived just before the export.
for (const minute of [42, 58]) {
	tickets.push({ priority: 'P1', createdAt: atNaive(2026, 11, 20, 11, minute), respondedAt: null, resolvedAt: null })
}

tickets.sort((one, other) => one.createdAt - other.createdAt)
for (const [index, ticket] of tickets.entries()) {
	ticket.id = 10_001 + index
	if (ticket.respondedAt !== null && ticket.respondedAt > END) ticket.respondedAt = null
	if (ticket.resolvedAt !== null && ticket.resolvedAt > END) ticket.resolvedAt = null
	// What is less urgent and came in the last days is half done.
	const recent =
		ticket.createdAt > atNaive(2026, 11, 17, 0, 0) && (ticket.priority === 'P3' || ticket.priority === 'P4')
	if (recent && ticket.id % 2 === 0) ticket.resolvedAt = null
}

// Solved on the spot, so that nobody wrote a first response: the solution is the answer.
const solved = tickets.filter((ticket) => ticket.resolvedAt !== null && ticket.createdAt < atNaive(2026, 10, 1, 0, 0))
const silent = [
	...shuffle(
		solved.filter(
			({ priority, respondedAt, createdAt }) => priority === 'P1' && serviceSeconds(createdAt, respondedAt) < 1_500,
		),
	).slice(0, 5),
	...shuffle(solved.filter(({ priority }) => priority === 'P2' || priority === 'P3')).slice(0, 12),
]
for (const ticket of silent) {
	ticket.resolvedAt = ticket.respondedAt
	ticket.respondedAt = null
}

// The same report twice: the second one was merged into the first.
const targets = shuffle(solved.filter(({ priority }) => priority === 'P3')).slice(0, 4)
const merged = targets.map((target, index) => ({
	priority: 'P3',
	id: 90_001 + index,
	createdAt: addService(target.createdAt, between(300, 1_500)),
	respondedAt: null,
	resolvedAt: addService(target.createdAt, between(1_800, 3_600)),
	mergedInto: target.id,
}))
const rows = [...tickets, ...merged].sort((one, other) => one.createdAt - other.createdAt)
// Exported twice: the page of the export was read again after a time-out.
for (const twice of shuffle(tickets.filter(({ resolvedAt }) => resolvedAt !== null)).slice(0, 6)) {
	rows.splice(rows.indexOf(twice) + between(3, 20), 0, twice)
}

const PRIORITY = { P1: 'Urgent', P2: 'High', P3: 'Medium', P4: 'Low' }
const SCALE = { P1: ['High', 'High'], P2: ['High', 'Medium'], P3: ['Medium', 'Medium'], P4: ['Low', 'Low'] }
const TARGET_SECONDS = { P1: 4 * 3_600, P2: 8 * 3_600, P3: 24 * 3_600, P4: 72 * 3_600 }
const RESPONSE_SECONDS = { P1: 3_600, P2: 4 * 3_600, P3: 8 * 3_600, P4: 24 * 3_600 }
const TOPICS = {
	P1: ['Scanner', 'Warehouse system', 'Label printer', 'Gate terminal', 'Wireless'],
	P2: ['Label printer', 'Scanner', 'Interface', 'Wireless', 'Dispatch screen'],
	P3: ['Printer', 'Notebook', 'Telephone', 'Drive', 'Scanner'],
	P4: ['Account', 'Order', 'Question', 'Licence'],
}
const HEADER = [
	...[
		'Subject',
		'Type',
		'Status',
		'Urgency',
		'Impact',
		'Priority',
		'Group',
		'Agent',
		'Department',
		'Category',
		'Source',
	],
	...['Requester Location', 'Requester VIP', 'Ticket Id', 'Requester Name', 'Requester Email', 'Created Time'],
	...['Due by Time', 'Resolved Time', 'Closed Time', 'Last Updated Time', 'Initial Response Time', 'Time Tracked'],
	...['First Response Time (in Hrs)', 'Resolution Time (in Hrs)', 'Agent interactions', 'Customer interactions'],
	...['Resolution Status', 'First Response Status', 'Tags', 'Survey Result', 'Parent Ticket ID', 'Escalated', 'Merged'],
	...['Others', 'Others'],
]

const clock = (seconds) =>
	[Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60]
		.map((part) => String(part).padStart(2, '0'))
		.join(':')
const cell = (value) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

/** Fixed per ticket, so that a row that was exported twice is the same twice. */
function rowOf(ticket) {
	const own = seeded(ticket.id)
	const choose = (list) => list[Math.floor(own() * list.length)]
	const { priority, createdAt, respondedAt, resolvedAt, mergedInto } = ticket
	const topic = choose(TOPICS[priority])
	const user = String(1 + Math.floor(own() * 220)).padStart(3, '0')
	const closedAt = resolvedAt === null || own() < 0.02 ? null : resolvedAt + Math.floor(24 + own() * 48) * 3_600_000
	const closed = closedAt !== null && closedAt < END
	const responseSeconds = respondedAt === null ? null : serviceSeconds(createdAt, respondedAt)
	const resolutionSeconds = resolvedAt === null ? null : serviceSeconds(createdAt, resolvedAt)
	// The export leaves duration cells empty now and then although the time stamps are there.
	const shown = (seconds) => (seconds === null || own() < 0.08 ? '' : clock(seconds))
	const status = (seconds, limit) => (seconds === null ? '' : seconds <= limit ? 'Within SLA' : 'SLA Violated')
	const last = closed ? closedAt : (resolvedAt ?? respondedAt ?? createdAt)
	const cells = [
		`${topic}, report ${ticket.id}`,
		priority === 'P4' ? 'Service Request' : 'Incident',
		resolvedAt === null
			? choose(respondedAt === null ? ['Open'] : ['Open', 'Pending'])
			: closed
				? 'Closed'
				: 'Resolved',
		...SCALE[priority],
		PRIORITY[priority],
		choose(['Service Desk', 'Server operations', 'Network operations']),
		`Agent ${choose(['A', 'B', 'C', 'D', 'E'])}`,
		choose(['Warehouse', 'Dispatch', 'Office', 'Fleet']),
		topic,
		choose(priority === 'P1' ? ['Phone', 'Phone', 'Portal'] : ['Email', 'Phone', 'Portal']),
		choose(['Flensburg', 'Handewitt', 'Padborg']),
		'false',
		String(ticket.id),
		`User ${user}`,
		`user${user}@hansen-logistik.example`,
		localText(createdAt),
		localText(addService(createdAt, TARGET_SECONDS[priority])),
		resolvedAt === null ? '' : localText(resolvedAt),
		closed ? localText(closedAt) : '',
		localText(Math.min(last, END)),
		respondedAt === null ? '' : localText(respondedAt),
		'00:00:00',
		shown(responseSeconds),
		shown(resolutionSeconds),
		String(1 + Math.floor(own() * 4)),
		String(1 + Math.floor(own() * 3)),
		status(resolutionSeconds, TARGET_SECONDS[priority]),
		status(responseSeconds, RESPONSE_SECONDS[priority]),
		'',
		'',
		'',
		responseSeconds !== null && responseSeconds > RESPONSE_SECONDS[priority] ? 'true' : 'false',
		mergedInto === undefined ? '' : String(mergedInto),
		'',
		'',
	]
	return cells.map(cell).join(',')
}

await writeFile(new URL('hansen-tickets.csv', folder), `${[HEADER.join(','), ...rows.map(rowOf)].join('\r\n')}\r\n`)

// Outages: [service, day and time, minutes, planned]; two of the warehouse system break 99.9 % of their month.
// A draw of its own: a change to the tickets leaves the outages as they are.
random = seeded(20_261_121)
const outages = []
for (let index = 0; index < 25; index++) {
	const days = monthDays(index)
	const sunday = days.filter((day) => new Date(day).getUTCDay() === 0)[1]
	if (sunday !== undefined) {
		outages.push(['warehouse-system', sunday + 120 * MINUTE, between(12, 29), true])
		outages.push(['site-network', sunday + 180 * MINUTE, between(8, 28), true])
	}
	for (let left = between(0, 2); left > 0; left--) {
		outages.push(['warehouse-system', pick(days) + between(200, 1_380) * MINUTE, between(3, 14), false])
	}
	for (let left = between(1, 3); left > 0; left--) {
		outages.push(['site-network', pick(days) + between(200, 1_380) * MINUTE, between(4, 38), false])
	}
}
outages.push(['site-network', atNaive(2024, 11, 1, 9, 12), 6, false])
outages.push(['warehouse-system', atNaive(2025, 7, 9, 13, 5), 52, false])
outages.push(['warehouse-system', atNaive(2026, 3, 18, 6, 40), 47, false])
outages.push(['warehouse-system', atNaive(2026, 8, 27, 21, 15), 39, false])
// A line that flaps: overlapping alarms of one cause.
outages.push(
	['site-network', atNaive(2026, 6, 11, 15, 20), 25, false],
	['site-network', atNaive(2026, 6, 11, 15, 32), 31, false],
)

const lines = outages
	.filter(([, start]) => start < END - 60 * MINUTE && !dayOf(start).endsWith('-12-24'))
	.sort((one, other) => one[1] - other[1])
	.map(([service, start, minutes, planned]) =>
		[service, isoText(start), isoText(start + minutes * MINUTE), planned].join(','),
	)
await writeFile(
	new URL('hansen-outages.csv', folder),
	`${['service,startedAt,endedAt,planned', ...lines].join('\r\n')}\r\n`,
)
