import { Document, Footer, Header, Packer, Paragraph } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { margin, page } from '../page-geometry'
import { twips } from './paragraph'

/** What a package holds before anything is written: settings, section, notes, and how its files hang together. */
export type Skeleton = {
	/** Files that say what else is in the package; they grow with what is added. */
	readonly lists: ReadonlyMap<string, string>
	/** Files that are the same in every document. */
	readonly constant: ReadonlyMap<string, string>
	/** The section with its headers and footers, the last element of the body. */
	readonly section: string
}

/** Files that we write; docx makes them first, so that they are named and related. */
export const writtenFiles = {
	document: 'word/document.xml',
	styles: 'word/styles.xml',
	numbering: 'word/numbering.xml',
	fontTable: 'word/fontTable.xml',
	headers: { default: 'word/header1.xml', first: 'word/header2.xml' },
	footers: { default: 'word/footer1.xml', first: 'word/footer2.xml' },
	core: 'docProps/core.xml',
	custom: 'docProps/custom.xml',
	app: 'docProps/app.xml',
} as const

const firstFile = '[Content_Types].xml'
const lists: readonly string[] = [firstFile, '_rels/.rels', 'word/_rels/document.xml.rels']
const writtenPaths: ReadonlySet<string> = new Set(
	Object.values(writtenFiles).flatMap((file) => (typeof file === 'string' ? [file] : Object.values(file))),
)

let made: Promise<Skeleton> | null = null

/** Made once a process: it is the same for every contract. */
export function skeleton(): Promise<Skeleton> {
	made ??= make()
	return made
}

async function make(): Promise<Skeleton> {
	const empty = () => [new Paragraph('')]
	const document = new Document({
		hyphenation: { autoHyphenation: true, consecutiveHyphenLimit: 2, doNotHyphenateCaps: true },
		compatibility: { version: 15 },
		customProperties: [{ name: 'Pledge', value: '' }],
		sections: [
			{
				properties: {
					titlePage: true,
					page: {
						size: { width: twips(page.width), height: twips(page.height) },
						margin: {
							top: twips(margin.top),
							bottom: twips(margin.bottom),
							left: twips(margin.left),
							right: twips(margin.right),
							header: twips(margin.header - 8),
							footer: twips(margin.footer - 4),
						},
					},
				},
				headers: { default: new Header({ children: empty() }), first: new Header({ children: empty() }) },
				footers: { default: new Footer({ children: empty() }), first: new Footer({ children: empty() }) },
				children: empty(),
			},
		],
	})
	const parts = unzipSync(await Packer.pack(document, 'uint8array'))
	// Readers that do not look at the ZIP's list find what the files are before the files.
	const paths = Object.keys(parts).sort((a, b) => Number(b === firstFile) - Number(a === firstFile))
	const files = new Map(paths.map((path) => [path, strFromU8(parts[path]!)]))
	const section = /<w:sectPr.*<\/w:sectPr>/s.exec(files.get(writtenFiles.document) ?? '')?.[0]
	if (section === undefined) throw new Error('docx wrote a document without a section.')
	const isList = (path: string) => lists.includes(path)
	const constant = [...withEmbeddedFonts(files)].filter(([path]) => !isList(path) && !writtenPaths.has(path))
	return { lists: new Map([...files].filter(([path]) => isList(path))), constant: new Map(constant), section }
}

/** Word keeps the fonts of a document that says so when it saves. */
function withEmbeddedFonts(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
	const path = 'word/settings.xml'
	const settings = files.get(path) ?? ''
	return new Map([...files, [path, settings.replace('<w:defaultTabStop', '<w:embedTrueTypeFonts/><w:defaultTabStop')]])
}
