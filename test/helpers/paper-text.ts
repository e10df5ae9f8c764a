import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Block, Outline } from '../../src/shared/outline/block'
import { bandsOf } from '../../src/shared/outline/side-by-side'
import { outlineToText } from '../../src/shared/outline/to-text'

/** A folder of its own for one test file's papers. */
export function paperFolder(): {
	readonly path: string
	readonly write: (name: string, bytes: Uint8Array) => string
	readonly remove: () => void
} {
	const folder = mkdtempSync(path.join(tmpdir(), 'pledge-paper-'))
	return {
		path: folder,
		write: (name, bytes) => {
			const file = path.join(folder, name)
			writeFileSync(file, bytes)
			return file
		},
		remove: () => rmSync(folder, { recursive: true, force: true }),
	}
}

export function run(command: string, args: readonly string[]): string {
	return execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** The order of words and nothing else: soft hyphens joined, spaces and line ends made one, as a reader would. */
export function spoken(text: string): string {
	return text
		.replace(/\u00ad\s*/g, '')
		.replace(/[\s\u00a0\u2002]+/g, ' ')
		.replace(/([-–/]) /g, '$1')
		.trim()
}

const MOST_HEAD_LINES = 6

/**
 * Lines that are page furniture: the running head and foot of every page, and repeated table heads. A head that comes first on a page is
 * taken for a repeated one, so no table of the outline may start a page.
 */
function withoutFurniture(page: string, outline: Outline, earlier: readonly string[]): string[] {
	const isFirst = earlier.length === 0
	const pageOf = outline.words.pageOf.replace(/\{pages?\}/g, '\\d+')
	const all = page
		.split('\n')
		.filter((line) => !/^([\w-]+ · )?SHA-256 [0-9a-f]+$/.test(line) && !new RegExp(`^${pageOf}$`).test(line))
	const head = isFirst ? outline.runningState : `${outline.runningTitle} ${outline.runningState}`
	// A no-break space is drawn with, and read back as, a plain one.
	const kept = all.filter((line) => line !== head.replaceAll('\u00a0', ' '))
	const heads = outline.blocks.flatMap((block) =>
		block.kind === 'table' ? [block.columns.map((column) => column.head).join(' ')] : [],
	)
	// A table's head at the top of a page is repeated only if a page before has it too: the table may begin right there. It may take some lines.
	const firstLines = Array.from({ length: MOST_HEAD_LINES }, (_, count) => kept.slice(0, count + 1).join(' '))
	const lines = firstLines.findIndex((first) => heads.includes(first)) + 1
	const isRepeated =
		lines > 0 &&
		earlier.some((one) =>
			one
				.split('\n')
				.join(' ')
				.includes(firstLines[lines - 1]!),
		)
	return isRepeated ? kept.slice(lines) : kept
}

/** The words of a PDF in content order (pdftotext), without furniture, contents and repeated heads. */
export function pdfWords(file: string, outline: Outline): string {
	const pages = run('pdftotext', ['-raw', file, '-']).split('\f').slice(0, -1)
	const kept = pages.flatMap((page, index) => withoutFurniture(page, outline, pages.slice(0, index)))
	const start = kept.indexOf(outline.words.contents)
	const heads = outline.blocks.filter((block) => block.kind === 'heading' && block.level === 1)
	// One line an entry: the titles of the fixture are short.
	const body = start === -1 ? kept : [...kept.slice(0, start), ...kept.slice(start + 1 + heads.length)]
	return withWholeAddresses(spoken(body.join('\n')), outline)
}

/** An address breaks after its signs without a hyphen, so that the end of a line within it reads as a space. */
function withWholeAddresses(text: string, outline: Outline): string {
	const addresses = new Set(spoken(outlineToText(outline)).match(/\S+(?:@|:\/\/)\S+/g))
	return [...addresses].reduce((whole, address) => {
		const signs = [...address].map((sign) => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
		return whole.replace(new RegExp(signs.join(' ?'), 'g'), address)
	}, text)
}

/** Converts files of one folder in one run of a LibreOffice of its own profile (starting it is what takes long); the new files' paths. */
export function convertWithOffice(files: readonly string[], format: 'pdf' | 'txt:Text'): readonly string[] {
	const folder = path.dirname(files[0]!)
	const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'office-profile')).href}`
	run('soffice', ['--headless', profile, '--convert-to', format, '--outdir', folder, ...files])
	return files.map((file) => file.replace(/\.docx$/, format === 'pdf' ? '.pdf' : '.txt'))
}

/** The words of a DOCX in the text that LibreOffice made of it, automatic numbers and field results included, without the contents. */
export function docxWords(textFile: string, outline: Outline): string {
	const text = readFileSync(textFile, 'utf8').replace(/^\ufeff/, '')
	const lines = text.split('\n')
	const start = lines.indexOf(outline.words.contents)
	const heads = outline.blocks.filter((block) => block.kind === 'heading' && block.level === 1)
	// Two columns have a head each, and an empty line ends the left one.
	const titles = outline.beside === undefined ? 1 : 3
	return spoken([...lines.slice(0, start), ...lines.slice(start + titles + heads.length)].join('\n'))
}

/** What an outline says row by row: as a table of both columns is read, where a clause's points stand in rows of their own. */
export function rowWiseText(outline: Outline): string {
	const blocks = bandsOf(outline).flatMap((band): readonly (Block | null)[] =>
		band.kind === 'whole' ? [band.block] : band.rows.flatMap(({ left, right }) => [left, right]),
	)
	return outlineToText({ ...outline, blocks: blocks.filter((block) => block !== null) })
}

/** What PDFBox says of a file in the form that its preflight knows; throws for a file that is not valid. */
export function preflight(file: string): string {
	const jars = [
		'preflight',
		'pdfbox2',
		'fontbox2',
		'xmpbox',
		'commons-logging',
		'commons-io',
		'javax.activation',
		'jaxb-api',
	]
	const classPath = jars.map((jar) => `/usr/share/java/${jar}.jar`).join(':')
	return run('java', ['-cp', classPath, 'org.apache.pdfbox.preflight.Validator_A1b', file])
}
