import { tagName, xmlPieces } from './xml-pieces'

/** What a tag `w:vanish` says: hidden or not; null for every other tag. */
function vanishOf(name: string, tag: string): boolean | null {
	if (name !== 'w:vanish' && name !== 'w:specVanish') return null
	return !/w:val="(?:0|false|off)"/i.test(tag)
}

function attributeIn(tag: string, attribute: string): string {
	return new RegExp(`w:${attribute}="([^"]*)"`).exec(tag)?.[1] ?? ''
}

type Style = { basedOn: string; hides: boolean | null }

/** Which styles hide what is set in them, in `word/styles.xml`; what all are based on goes by the empty name. */
function hidingStyles(xml: string): (id: string) => boolean {
	const styles = new Map<string, Style>([['', { basedOn: '', hides: null }]])
	let open = styles.get('')!
	for (const piece of xmlPieces(xml)) {
		if ('text' in piece) continue
		const name = tagName(piece.tag)
		if (name === 'w:style') {
			open = { basedOn: '', hides: null }
			styles.set(attributeIn(piece.tag, 'styleId'), open)
		} else if (name === 'w:basedOn') open.basedOn = attributeIn(piece.tag, 'val')
		else open.hides = vanishOf(name, piece.tag) ?? open.hides
	}
	return (id) => {
		const seen = new Set<string>()
		for (let at = id; ; at = styles.get(at)?.basedOn ?? '') {
			const hides = styles.get(at)?.hides ?? null
			if (hides !== null) return hides
			if (at === '' || seen.has(at)) return styles.get('')?.hides ?? false
			seen.add(at)
		}
	}
}

/** Follows the tags of a document and knows whether the words at that place can be seen. */
export function createSight(stylesXml: string) {
	const hides = hidingStyles(stylesXml)
	let paragraph = hides('')
	let run: boolean | null = null
	let isInRun = false
	/** Properties that a run had before a tracked change. */
	let before = 0
	return {
		follow: (name: string, tag: string): void => {
			if (name === 'w:p') paragraph = hides('')
			else if (name === 'w:pStyle') paragraph = hides(attributeIn(tag, 'val'))
			else if (name === 'w:r') {
				isInRun = true
				run = null
			} else if (name === '/w:r') isInRun = false
			else if (name === 'w:rPrChange') before++
			else if (name === '/w:rPrChange') before--
			else if (isInRun && before === 0) {
				if (name === 'w:rStyle' && hides(attributeIn(tag, 'val'))) run = true
				run = vanishOf(name, tag) ?? run
			}
		},
		isHidden: (): boolean => isInRun && (run ?? paragraph),
	}
}
