import type { Block, Inline, Outline, SignatureBlock, TableBlock } from '../../src/shared/outline/block'

const text = (words: string): Inline => ({ kind: 'text', text: words })

const longWord = 'Wiederherstellungszeitüberschreitungsentschädigungsberechnungsgrundlagenverordnungs'

function base(id: string, section: string) {
	return { id, section, path: `${section}.field` }
}

function longTable(id: string, rowCount: number, german: boolean): TableBlock {
	return {
		...base(id, 'objectives'),
		kind: 'table',
		indent: 0,
		caption: german ? 'Zielwerte je Priorität & Leistung' : 'Targets by priority & service',
		columns: [
			{ head: german ? 'Kennzahl' : 'Metric', align: 'left', width: 34 },
			{ head: german ? 'Priorität' : 'Priority', align: 'left', width: 12 },
			{ head: german ? 'Zielwert' : 'Target', align: 'right', width: 18 },
			{ head: german ? 'Messverfahren und Datenquelle' : 'Measurement and data source', align: 'left', width: 36 },
		],
		rows: Array.from({ length: rowCount }, (_, index) => ({
			id: `${id}.row-${index}`,
			path: `objectives.items.${index}`,
			cells: [
				[text(german ? `Wiederherstellungszeit ${index + 1}` : `Restoration time ${index + 1}`)],
				[text(`P${(index % 4) + 1}`)],
				[{ kind: 'value', text: `≤ ${index + 1} h 30 min`, path: `objectives.items.${index}.value` }],
				[
					text(german ? 'Zeitstempel im Ticketsystem, ' : 'Time stamps in the ticket system, '),
					{ kind: 'strong', text: german ? 'monatlich' : 'monthly' },
					text(
						index % 7 === 0
							? german
								? '; Abgleich mit dem Störungsprotokoll des Kunden'
								: '; checked against the outage log'
							: '',
					),
				],
			],
		})),
	}
}

function signature(party: 'provider' | 'customer', ordinal: number, german: boolean): SignatureBlock {
	const name = party === 'provider' ? 'Nordlicht IT GmbH' : 'Müller & Söhne KG'
	return {
		...base(`signatures.${party}-${ordinal}`, 'signatures'),
		kind: 'signature',
		party,
		ordinal,
		heading: [text(german ? 'Für ' : 'For '), { kind: 'strong', text: name }],
		lines: [
			{ label: german ? 'Ort, Datum' : 'Place, date', value: null },
			{ label: german ? 'Unterschrift' : 'Signature', value: null },
			{
				label: 'Name',
				value:
					party === 'provider'
						? [text('Dr. Änne Öztürk')]
						: [{ kind: 'blank', text: german ? '[Name des Kunden]' : '[customer name]', path: 'x' }],
			},
			{ label: german ? 'Funktion' : 'Title', value: [text(german ? 'Geschäftsführung' : 'Managing director')] },
		],
		field: `signature_${party}_${ordinal}`,
		initials: true,
	}
}

const lorem = {
	de: 'Der Anbieter erbringt die Leistungen während der Servicezeit mit der Sorgfalt eines ordentlichen Kaufmanns und misst die zugesagten Werte laufend anhand der im Ticketsystem erfassten Zeitstempel.',
	en: 'The provider performs the services during service hours with the care of a prudent business and measures the promised values continuously by the time stamps that the ticket system records.',
}

function article(number: number, german: boolean): Block[] {
	const id = `article-${number}`
	const words = german ? lorem.de : lorem.en
	return [
		{
			...base(id, 'services'),
			kind: 'heading',
			level: 1,
			role: 'article',
			number: `${number}`,
			text: german ? `Leistungen und Abgrenzung, Teil ${number}` : `Services and demarcation, part ${number}`,
			pageBreakBefore: false,
		},
		{
			...base(`${id}.scope`, 'services'),
			kind: 'clause',
			number: `${number}.1`,
			title: german ? 'Gegenstand' : 'Subject',
			inlines: [
				text(`${words} ${german ? 'Einzelheiten regelt' : 'Details are in'} `),
				{ kind: 'reference', target: 'article-1.measure', text: german ? 'Ziffer 1.2' : 'clause 1.2', number: '1.2' },
				text(german ? ' und ' : ' and '),
				{
					kind: 'reference',
					target: 'annex-targets',
					text: german ? 'Anlage 1' : 'Annex 1',
					number: german ? 'Anlage 1' : 'Annex 1',
				},
				text('.'),
			],
			overridden: false,
		},
		{
			...base(`${id}.measure`, 'services'),
			kind: 'clause',
			number: `${number}.2`,
			title: null,
			inlines: [
				text(words),
				text(' '),
				{ kind: 'value', text: '99,95 %', path: 'objectives.x' },
				text(` § 307 BGB „${words}“ – 12 × 3 ≥ 36 €.`),
			],
			overridden: false,
		},
		...(['a)', 'b)'] as const).map(
			(letter): Block => ({
				...base(`${id}.point-${letter[0]}`, 'services'),
				kind: 'item',
				level: 3,
				number: letter,
				inlines: [text(words)],
			}),
		),
		...(['aa)', 'bb)'] as const).map(
			(letter): Block => ({
				...base(`${id}.point-${letter.slice(0, 2)}`, 'services'),
				kind: 'item',
				level: 4,
				number: letter,
				inlines: [
					text(german ? 'Störungen der Klasse ' : 'Faults of class '),
					{ kind: 'emphasis', text: 'A/B' },
					text(';'),
				],
			}),
		),
		{
			...base(`${id}.point-c`, 'services'),
			kind: 'item',
			level: 3,
			number: 'c)',
			inlines: [
				text(german ? 'gemäß ' : 'under '),
				{
					kind: 'reference',
					target: `${id}.point-a`,
					text: german ? `Ziffer ${number}.2 a)` : `clause ${number}.2 a)`,
					number: `${number}.2 a)`,
				},
				text('.'),
			],
		},
		{
			...base(`${id}.note`, 'services'),
			kind: 'paragraph',
			indent: 1,
			style: 'note',
			inlines: [text(german ? 'Hinweis: Werte je Kalendermonat.' : 'Note: values per calendar month.')],
		},
	]
}

/**
 * One outline with every kind of block and every awkward text: long tables, an 80-letter word, umlauts, XML signs, template braces, blanks,
 * references, nested points, two annexes, signatures. `articles` makes it longer (about three articles to two pages).
 */
export function richOutline(
	options: { language?: 'de' | 'en'; articles?: number; tableRows?: number; final?: boolean } = {},
): Outline {
	const { language = 'de', articles = 6, tableRows = 60, final = false } = options
	const german = language === 'de'
	const annex = german ? 'Anlage' : 'Annex'
	const heading = (
		id: string,
		number: string | null,
		words: string,
		role: 'front' | 'annex' | 'sub',
		pageBreakBefore = false,
	): Block => ({
		...base(id, 'legal'),
		kind: 'heading',
		level: role === 'sub' ? 2 : 1,
		role,
		number,
		text: words,
		pageBreakBefore,
	})
	const paragraph = (
		id: string,
		style: 'body' | 'note' | 'definition' | 'party',
		inlines: readonly Inline[],
	): Block => ({
		...base(id, 'parties'),
		kind: 'paragraph',
		indent: 0,
		style,
		inlines,
	})
	const title = german
		? 'Service-Level-Vereinbarung <Rechenzentrum & Netz>'
		: 'Service Level Agreement <Data Centre & Network>'
	return {
		language,
		title,
		runningTitle: title,
		runningState: final
			? german
				? 'Fassung vom 3. März 2027'
				: 'Version of 3 March 2027'
			: german
				? 'Entwurf vom 3. März 2027'
				: 'Draft of 3 March 2027',
		words: {
			contents: german ? 'Inhalt' : 'Contents',
			pageOf: german ? 'Seite {page} von {pages}' : 'Page {page} of {pages}',
			watermark: final ? null : german ? 'Entwurf' : 'Draft',
			signatureHint: german ? 'Hier unterschreiben' : 'Sign here',
		},
		hasContents: true,
		blocks: [
			{
				...base('title', 'parties'),
				kind: 'title',
				text: title,
				subtitle: [
					text(
						german
							? 'zwischen Nordlicht IT GmbH und Müller & Söhne KG'
							: 'between Nordlicht IT GmbH and Müller & Söhne KG',
					),
				],
			},
			paragraph('parties.provider', 'party', [
				{ kind: 'strong', text: 'Nordlicht IT GmbH' },
				text(', Straße des 17. Juni 1, 10623 Berlin, HRB 12345'),
			]),
			paragraph('parties.and', 'party', [text(german ? 'und' : 'and')]),
			paragraph('parties.customer', 'party', [
				{ kind: 'strong', text: 'Müller & Söhne KG' },
				text(', '),
				{
					kind: 'blank',
					text: german ? '[Anschrift des Kunden]' : '[customer address]',
					path: 'parties.customer.address',
				},
			]),
			heading('preamble', null, german ? 'Präambel' : 'Preamble', 'front'),
			paragraph('preamble.text', 'body', [
				text(`${german ? lorem.de : lorem.en} {\u00a0{sign}\u00a0} & <b>"x"</b> ${longWord} {{`),
			]),
			heading('definitions', null, german ? 'Begriffe' : 'Definitions', 'front'),
			paragraph('definitions.hours', 'definition', [
				{ kind: 'term', text: german ? 'Servicezeit' : 'Service hours' },
				text(german ? ' sind die Zeiten nach ' : ' are the times in '),
				{ kind: 'reference', target: 'annex-hours', text: `${annex} 2`, number: `${annex} 2` },
				text('.'),
			]),
			...Array.from({ length: articles }, (_, index) => article(index + 1, german)).flat(),
			{ ...longTable('objectives.small', 3, german), indent: 1, caption: null },
			heading('annex-targets', `${annex} 1`, german ? 'Ziele' : 'Targets', 'annex', true),
			heading('annex-targets.sub', german ? '1.1' : '1.1', german ? 'Reaktion' : 'Response', 'sub'),
			paragraph('annex-targets.text', 'body', [text(german ? lorem.de : lorem.en)]),
			longTable('objectives.table', tableRows, german),
			heading('annex-hours', `${annex} 2`, german ? 'Servicezeit' : 'Service hours', 'annex', true),
			heading('annex-hours.sub', null, german ? 'Feiertage' : 'Public holidays', 'sub'),
			paragraph('annex-hours.text', 'body', [text(german ? lorem.de : lorem.en)]),
			heading('signatures', null, german ? 'Unterschriften' : 'Signatures', 'front'),
			paragraph('signatures.text', 'body', [
				text(german ? 'Die Parteien unterzeichnen diese Vereinbarung.' : 'The parties sign this agreement.'),
			]),
			signature('provider', 1, german),
			signature('provider', 2, german),
			signature('customer', 1, german),
		],
	}
}
