import type { Agreement } from '../../agreement/schema'
import type { ContractLanguage, Inline, Outline } from '../../outline/block'
import { ordinalDay } from '../../outline/ordinal'
import { plainText } from '../../outline/writer'
import { legalName } from '../../sections/parties/legal-name'
import { type Fact, makeSheet, pushFacts, pushTitle, type SheetOptions, type SheetWriter } from '../sheet'
import { openTable, printContent } from './contents'

const text = (words: string): Inline => ({ kind: 'text', text: words })

export type ReportTemplateInput = {
	readonly agreement: Agreement
	readonly language: ContractLanguage
	readonly options: SheetOptions
}

/** An empty Service Report that holds what the reporting article asks for, in its order, for the provider to fill in and sign. */
export function reportTemplateOutline({ agreement, language, options }: ReportTemplateInput): Outline {
	return makeSheet({
		id: 'report-template',
		agreement,
		language,
		options,
		print: (w) => {
			const name = (role: 'provider' | 'customer') => w.typed(`parties.${role}.name`, 'name')
			pushTitle(w, w.fillClause('cover', { provider: name('provider'), customer: name('customer') }))
			pushFacts(w, 'frame', frameFacts(w), 30)
			printRecipients(w)
			printContents(w)
			printEnd(w)
		},
	})
}

function frameFacts(w: SheetWriter): Fact[] {
	const { reporting, objectives } = w.agreement
	const cadence = w.of('reporting').phraseText(`cadence.${reporting.cadence}`).replace(/,$/, '')
	const day = w.printed<number>('reporting.dueDay', 'day', (known) => ordinalDay(known, w.language))
	const fact = (id: string, says: readonly Inline[], path: string | null = null): Fact => ({
		id,
		label: w.phraseText(`label.${id}`),
		says,
		path,
	})
	return [
		fact('agreement', [w.typed('title', 'title')], 'title'),
		fact('period', []),
		fact('due', capitalised(w.fillClause('due', { cadence, day })), 'reporting.dueDay'),
		fact('made', []),
		fact('data', [w.sentence('reporting.dataCollection', 'collection')], 'reporting.dataCollection'),
		...(objectives.items.length === 0
			? []
			: [fact('tool', [w.typed('objectives.measurementTool', 'tool')], 'objectives.measurementTool')]),
		...(reporting.rawDataAccess ? [fact('raw', w.phrase('raw.yes'), 'reporting.rawDataAccess')] : []),
	]
}

function capitalised([first, ...rest]: readonly Inline[]): Inline[] {
	if (first === undefined) return []
	return [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest]
}

function printRecipients(w: SheetWriter): void {
	const { recipients } = w.agreement.reporting
	if (recipients.length === 0) return
	w.table(
		'report.recipients',
		[
			{ key: 'name', width: 28 },
			{ key: 'function', width: 27 },
			{ key: 'email', width: 27 },
			{ key: 'sent', width: 18 },
		],
		recipients.map(({ id }) => {
			const path = `reporting.recipients.${id}`
			const known = (field: string): Inline[] =>
				w.has(`${path}.${field}`) ? [w.typed(`${path}.${field}`, 'recipient')] : []
			return {
				id: `report.recipient.${id}`,
				path,
				cells: [[w.typed(`${path}.name`, 'recipient')], known('function'), known('email'), []],
			}
		}),
	)
}

function printContents(w: SheetWriter): void {
	const { contents, furtherContents } = w.agreement.reporting
	const article = w.numberOf('reporting') ?? ''
	for (const content of contents) {
		w.heading(`report.${content}`, 'front', content, { path: 'reporting.contents' })
		const agreed = w.of('reporting').phrase(`content.${content}`)
		w.paragraph(`report.${content}.agreed`, w.fillClause('content', { article, content: agreed }), { style: 'note' })
		printContent(w, content)
	}
	furtherContents.forEach((_, index) => {
		const path = `reporting.furtherContents.${index}`
		const head = capitalised([w.typed(path, 'contents')])
		w.headingText(`report.further.${index + 1}`, 'sub', plainText(head), path)
		openTable(w, `further.${index + 1}.table`, [{ key: 'statement', width: 100 }], 3)
	})
	if (contents.length + furtherContents.length === 0)
		w.paragraph('report.no-contents', [w.blank('reporting.contents', 'contents')], { path: 'reporting.contents' })
}

/** What makes the report binding and what must be said of credits, then who answers for it. */
function printEnd(w: SheetWriter): void {
	const { remedies, parties } = w.agreement
	w.heading('report.binding', 'front', 'binding')
	const isOnClaim = remedies.claim.kind === 'on-claim'
	const credits =
		remedies.schemes.length === 0
			? []
			: isOnClaim
				? w.fillClause('claim', { claim: w.count('remedies.claim.deadlineDays', 'days', 'calendarDayDative') })
				: w.fillClause('automatic')
	w.paragraph('report.binding-text', [
		...w.fillClause('objection', { days: w.count('reporting.objectionDays', 'days', 'calendarDayDative') }),
		...(credits.length === 0 ? [] : [text(' '), ...credits]),
		text(' '),
		...w.fillClause('confirm'),
	])
	w.signature({
		id: 'report.signature',
		path: null,
		party: 'provider',
		ordinal: 1,
		heading: w.phrase('for', {
			name:
				parties.provider.name === null ? w.blank('parties.provider.name', 'name') : legalName(w, 'provider', 'name'),
		}),
		lines: (['place', 'signature', 'name', 'function'] as const).map((key) => ({
			label: plainText(w.phrase(`line.${key}`)),
			value: null,
		})),
		field: 'report-signature',
		initials: false,
	})
}
