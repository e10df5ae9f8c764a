import { expect, it } from 'vitest'
import { stylesXml } from '../../../../src/main/exporting/word/styles'

const xml = stylesXml('de')
const styles = [...xml.matchAll(/<w:style w:type="(\w+)"[^>]*w:styleId="(\w+)">(.*?)<\/w:style>/g)].map(
	([, type, id, content]) => ({
		...{ type, id },
		name: /<w:name w:val="([^"]+)"/.exec(content!)?.[1],
		named: [...content!.matchAll(/<w:(?:basedOn|next) w:val="(\w+)"/g)].map((match) => match[1]),
	}),
)

it('bases and follows every style on one that is there', () => {
	const ids = new Set(styles.map(({ id }) => id))
	expect(ids.size).toBe(styles.length)
	expect(styles.flatMap(({ named }) => named).filter((id) => !ids.has(id))).toEqual([])
})

it('calls what Word knows as Word does, so that its own commands work on it', () => {
	const names = styles.map(({ name }) => name)
	const known = [
		...['Normal', 'Title', 'Subtitle', 'heading 1', 'heading 2', 'heading 3', 'Body Text', 'Body Text Indent'],
		...['List Number', 'List Number 2', 'caption', 'header', 'footer', 'TOC Heading', 'toc 1', 'toc 2'],
		...['Default Paragraph Font', 'Strong', 'Emphasis', 'Placeholder Text', 'Normal Table', 'Table Grid', 'No List'],
	]
	expect(known.filter((name) => !names.includes(name))).toEqual([])
})
