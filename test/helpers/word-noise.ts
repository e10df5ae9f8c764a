/** What Word and its like do to a document without changing a word of it, by chance: each returns the XML of the document. */

type Random = () => number

/** Cuts runs in two, each with marks of its own editing session. */
export function splitRuns(xml: string, random: Random): string {
	return xml.replace(
		/<w:r>((?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?)<w:(t|delText)(?: [^>]*)?>([^<]{4,})<\/w:\2><\/w:r>/g,
		(all, look, tag, text) => {
			if (random() < 0.5) return all
			// Never within an entity.
			const at = 1 + Math.floor(random() * (text.length - 1))
			if (/&[^;]*$/.test(text.slice(0, at))) return all
			const run = (words: string) =>
				`<w:r w:rsidR="${hex(random)}" w:rsidRPr="${hex(random)}">${look}<w:${tag} xml:space="preserve">${words}</w:${tag}></w:r>`
			const between = random() < 0.3 ? '<w:proofErr w:type="spellStart"/>' : ''
			return run(text.slice(0, at)) + between + run(text.slice(at))
		},
	)
}

/** Attributes in another order, in single quotes, with spaces around. */
export function turnAttributes(xml: string, random: Random): string {
	return xml.replace(
		/<(w:(?:ins|del|comment\w*|bookmark\w*|p|r|t))((?: [\w:]+="[^"']*")+)(\/?)>/g,
		(all, name, list, end) => {
			if (random() < 0.5) return all
			const attributes: string[] = list.match(/[\w:]+="[^"]*"/g) ?? []
			const turned = attributes.reverse().map((one) => (random() < 0.3 ? one.replace(/"/g, "'") : one))
			return `<${name} ${turned.join('\n ')} ${end}>`
		},
	)
}

/** Session marks, language marks and broken spelling all over. */
export function addProof(xml: string, random: Random): string {
	return xml
		.replaceAll('<w:p>', () =>
			random() < 0.7 ? `<w:p w:rsidR="${hex(random)}" w:rsidRDefault="${hex(random)}">` : '<w:p>',
		)
		.replaceAll('</w:pPr>', () => (random() < 0.3 ? '</w:pPr><w:proofErr w:type="gramStart"/>' : '</w:pPr>'))
		.replaceAll('</w:p>', () =>
			random() < 0.2 ? '<w:bookmarkStart w:id="99999" w:name="_GoBack"/><w:bookmarkEnd w:id="99999"/></w:p>' : '</w:p>',
		)
}

/** Some bookmarks lost, some under other names, some under the name of another block. */
export function spoilBookmarks(xml: string, random: Random): string {
	const names = [...xml.matchAll(/w:name="([bh]_[^"]*)"/g)].map(([, name]) => name!)
	return xml.replace(/<w:bookmarkStart w:id="(\d+)" w:name="([bh]_[^"]*)"\/>/g, (all, id) => {
		const chance = random()
		if (chance < 0.3) return ''
		if (chance < 0.5) return `<w:bookmarkStart w:id="${id}" w:name="Lesezeichen${id}"/>`
		return chance < 0.6 ? `<w:bookmarkStart w:id="${id}" w:name="${names[Math.floor(random() * names.length)]}"/>` : all
	})
}

function hex(random: Random): string {
	return Math.floor(random() * 0xffffffff)
		.toString(16)
		.toUpperCase()
		.padStart(8, '0')
}
