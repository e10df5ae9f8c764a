import type { Agreement } from '../../shared/agreement/schema'
import type { Deviation } from '../../shared/library/deviations'
import { escapeHtml } from '../../shared/outline/to-html'
import type { Translate } from '../words/messages'

export const DEVIATION_FORMATS = ['html', 'md', 'json'] as const
export type DeviationFormat = (typeof DEVIATION_FORMATS)[number]

export type DeviationReport = {
	readonly agreement: Agreement
	readonly deviations: readonly Deviation[]
	/** Sentences of the area `clauses`. */
	readonly say: Translate
}

/** In what a contract departs from house wording, as one file that needs nothing else. Internal: it says what else there would have been. */
export function deviationReport(report: DeviationReport, format: DeviationFormat): string {
	switch (format) {
		case 'html':
			return asHtml(report)
		case 'md':
			return asMarkdown(report)
		case 'json':
			return `${JSON.stringify(deviationData(report), null, '\t')}\n`
	}
}

/** What `--json` prints: the same as the sentences, as values. */
export function deviationData({ agreement, deviations }: Omit<DeviationReport, 'say'>) {
	return {
		title: agreement.title,
		deviations: deviations.map(({ edits, ...deviation }) => ({
			...deviation,
			redline: edits.map(({ kind, before, after }) => ({
				kind,
				text:
					kind === 'removed'
						? deviation.house.slice(before.start, before.end)
						: deviation.own.slice(after.start, after.end),
			})),
		})),
	}
}

/** One deviation in a line: `9.3 Monthly cap (de)`. */
export function deviationName({ number, title, block, language }: Deviation): string {
	const name = `${number} ${title}`.trim()
	return `${name === '' ? block : name} (${language})`
}

/** Whose words, from where, and what the library says now. */
export function deviationFacts(deviation: Deviation, say: Translate): readonly string[] {
	const { kind, authorship, stance, from, isPrinted } = deviation
	return [
		...(kind === 'added' ? [say('deviations.added')] : []),
		say(`authorship.${authorship}`),
		...(from === null || stance === null
			? []
			: [
					say('take.from', {
						heading: from.heading ?? from.clause,
						stance: say(`stance.${stance}`),
						version: String(from.version),
					}),
					say(`library.${from.library}`),
				]),
		...(isPrinted ? [] : [say('deviations.notPrinted')]),
	]
}

function asMarkdown({ agreement, deviations, say }: DeviationReport): string {
	const head = [`# ${say('deviations.title')}`, '', plain(agreement.title), '', say('deviations.intro'), '']
	if (deviations.length === 0) return `${[...head, say('deviations.none')].join('\n')}\n`
	const parts = deviations.flatMap((one) => [
		`## ${plain(deviationName(one))}`,
		'',
		...deviationFacts(one, say).map((fact) => `- ${plain(fact)}`),
		'',
		quoted(redline(one, { added: (text) => `**${text}**`, removed: (text) => `~~${text}~~`, same: plain })),
		'',
	])
	return `${[...head, ...parts].join('\n').trimEnd()}\n`
}

type Words = { readonly [Kind in 'added' | 'removed' | 'same']: (text: string) => string }

function redline({ edits, house, own }: Deviation, words: Words): string {
	return edits
		.map(({ kind, before, after }) => {
			const text = kind === 'removed' ? house.slice(before.start, before.end) : own.slice(after.start, after.end)
			if (kind === 'equal') return words.same(text)
			// Marks do not reach over lines, and touch their words.
			return text.replace(/[^\n]+/g, (line) => {
				const inner = line.trim()
				if (inner === '') return line
				const start = line.indexOf(inner)
				const marked = words[kind === 'added' ? 'added' : 'removed'](plainOf(inner, words))
				return line.slice(0, start) + marked + line.slice(start + inner.length)
			})
		})
		.join('')
}

const plainOf = (text: string, { same }: Words): string => same(text)
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|~{}&]/g, '\\$&')
const quoted = (text: string): string => text.replace(/^/gm, '> ').replace(/\n/g, '\n>\n')

const STYLE = `
body { max-width: 44rem; margin: 2.5rem auto; padding: 0 1.5rem; color: #141414; font: 15px/1.5 'Source Sans 3', 'Source Sans Pro', Calibri, Arial, sans-serif }
h1 { margin: 0 0 .25rem; font-size: 1.5rem; line-height: 1.25 }
h2 { margin: 2rem 0 .25rem; padding-top: 1rem; border-top: 1px solid #d8d8d8; font-size: 1.0625rem }
p { margin: 0 0 .5rem }
.facts { color: #5a5a5a; font-size: .875rem }
.words { white-space: pre-wrap; overflow-wrap: anywhere }
ins { color: #0b57a4; text-underline-offset: 2px }
del { color: #b3261e }
del + ins { margin-left: .2em }
`

function asHtml({ agreement, deviations, say }: DeviationReport): string {
	const tag = say.language === 'de' ? 'de-DE' : 'en-GB'
	const parts = deviations.map((one) => {
		const words = redline(one, {
			added: (text) => `<ins>${text}</ins>`,
			removed: (text) => `<del>${text}</del>`,
			same: escapeHtml,
		})
		return [
			`<h2 id="${escapeHtml(`${one.language}-${one.block}`)}">${escapeHtml(deviationName(one))}</h2>`,
			`<p class="facts">${deviationFacts(one, say).map(escapeHtml).join(' · ')}</p>`,
			`<p class="words" lang="${one.language === 'de' ? 'de-DE' : 'en-GB'}">${words}</p>`,
		].join('\n')
	})
	return [
		'<!doctype html>',
		`<html lang="${tag}">`,
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<title>${escapeHtml(say('deviations.title'))}</title>`,
		`<style>${STYLE}</style>`,
		'</head>',
		'<body>',
		'<main>',
		`<h1>${escapeHtml(say('deviations.title'))}</h1>`,
		`<p><strong>${escapeHtml(agreement.title)}</strong></p>`,
		`<p class="facts">${escapeHtml(say('deviations.intro'))}</p>`,
		...(parts.length === 0 ? [`<p>${escapeHtml(say('deviations.none'))}</p>`] : parts),
		'</main>',
		'</body>',
		'</html>',
		'',
	].join('\n')
}
