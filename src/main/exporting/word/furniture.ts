import type { Outline } from '../../../shared/outline/block'
import { type } from '../page-geometry'
import type { RenderOptions } from '../render-options'
import { runningHead } from '../running-head'
import { textWidth } from '../shaping'
import { initialsPlace } from '../signature-lines'
import { logoXml } from './logo'
import { paragraph } from './paragraph'
import { initialsStops } from './paragraph-styles'
import { field, run, tab } from './run'
import { tagRun } from './signing-tag'
import { familyOf } from './theme'
import { watermarkXml } from './watermark'
import { namespaces, xmlHead } from './xml'

const drawing = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'

/** "Seite {page} von {pages}" with Word's page fields. */
function pageRuns(words: string): string {
	return words
		.split(/(\{pages?\})/g)
		.map((part) => {
			if (part === '{page}') return field('PAGE', run('1'))
			return part === '{pages}' ? field('NUMPAGES', run('1')) : run(part)
		})
		.join('')
}

type HeadOptions = Pick<RenderOptions, 'brand' | 'fontSet'> & { readonly logoWords?: string }

/** Title left (not on the first page, which shows it large), state right, the watermark behind the page. */
export function headerXml(outline: Outline, isFirst: boolean, options: HeadOptions = {}): string {
	const { watermark } = outline.words
	const words = (isFirst ? '' : run(runningHead(outline))) + tab + run(outline.runningState)
	const behind =
		watermark === null ? '' : watermarkXml(watermark, { id: isFirst ? 1 : 2, fontName: familyOf(options.fontSet).name })
	const content = paragraph(
		{ style: isFirst ? 'HeaderFirst' : 'Header' },
		words + (isFirst ? logoXml(options.brand, options.logoWords ?? '') : '') + behind,
	)
	return `${xmlHead}<w:hdr ${namespaces} ${drawing}>${content}</w:hdr>`
}

function initialsTag({ signing, words }: Outline, index: number): string {
	if (signing === undefined) return ''
	const label = textWidth('regular', `${words.initials?.[index]} `, type.running.size)
	return tagRun(signing, initialsPlace(index, { width: initialsStops[0] - label - 2 }))
}

/** `fingerprint` says which text this is, `house` is the line of who exports. */
export function footerXml(outline: Outline, fingerprint: string | null, house = ''): string {
	const left = fingerprint === null ? '' : run(fingerprint, { style: 'FileHash' })
	const { initials = [], pageOf } = outline.words
	const places = initials.map((label, index) => run(`${label} `) + initialsTag(outline, index) + tab).join(tab)
	const above = places === '' ? '' : paragraph({ style: 'Initials' }, places)
	const content = paragraph({ style: 'Footer' }, left + tab + pageRuns(pageOf))
	const below = house === '' ? '' : paragraph({ style: 'HouseLine' }, run(house))
	return `${xmlHead}<w:ftr ${namespaces}>${above}${content}${below}</w:ftr>`
}
