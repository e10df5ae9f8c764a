import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Payload } from '../../src/main/exporting/payload'
import { paperOf } from '../../src/main/exporting/render-payload'
import { layOut } from '../../src/main/importing-word/laid-out'
import { readWord } from '../../src/main/importing-word/read-word'
import { slotsOf } from '../../src/main/importing-word/slots'

/** A document of ours taken apart by paragraphs, so that a test can do to it by hand what Word does. */
export type Reviewed = {
	/** XML of every paragraph of the body, tags included, in order; a test changes them in place. */
	readonly paragraphs: string[]
	/** Language and address of what each of them prints, where it prints anything. */
	readonly addresses: readonly (string | null)[]
	/** The document with the paragraphs as they are now, and comments beside it. */
	readonly pack: (beside?: Readonly<Record<string, string>>, noise?: (xml: string) => string) => Uint8Array
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export async function takeApart(bytes: Uint8Array, payload: Payload): Promise<Reviewed> {
	const parts = unzipSync(bytes)
	const xml = strFromU8(parts['word/document.xml']!)
	const pieces = xml.split(/(<w:p>.*?<\/w:p>)/s)
	const paragraphs = pieces.filter((_, index) => index % 2 === 1)
	const read = await readWord(bytes)
	if (read.kind !== 'read') throw new Error(read.kind)
	const { placed, lineOf } = layOut(read.document, slotsOf(paperOf(payload).outline))
	const addresses = paragraphs.map((_, index) => {
		const printed = placed[lineOf(index)]?.target.printed
		return printed === undefined ? null : `${printed.language} ${printed.address}`
	})
	return {
		paragraphs,
		addresses,
		pack: (beside = {}, noise = (one) => one) => {
			const text = pieces.map((piece, index) => (index % 2 === 1 ? paragraphs[(index - 1) / 2]! : piece)).join('')
			const names = Object.keys(beside)
			const related = names.map(
				(name) => `<Relationship Id="rIdHand${name}" Type="${office}/${name}" Target="${name}.xml"/>`,
			)
			const rels = strFromU8(parts['word/_rels/document.xml.rels']!)
			return zipSync(
				{
					...parts,
					'word/document.xml': strToU8(noise(text)),
					'word/_rels/document.xml.rels': strToU8(
						rels.replace('</Relationships>', `${related.join('')}</Relationships>`),
					),
					...Object.fromEntries(
						Object.entries(beside).map(([name, inner]) => [
							`word/${name}.xml`,
							strToU8(`<w:${name} ${W} ${W14}>${inner}</w:${name}>`),
						]),
					),
				},
				{ level: 1 },
			)
		},
	}
}
