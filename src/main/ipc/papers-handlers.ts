import path from 'node:path'
import { emptyReview } from '../../shared/agreement/review'
import type { TextFinding } from '../../shared/findings/wording/text-finding'
import { AppError } from '../../shared/ipc/errors'
import { findingsOn } from '../../shared/paper/found-words'
import { layPaper, type Paper } from '../../shared/paper/paper'
import { PAPER_FORMATS, PAPER_VERSION, type PaperFile } from '../../shared/paper/paper-file'
import type { Piece } from '../../shared/paper/piece'
import { dialogWords } from '../dialog-words'
import type { ExportedFiles } from '../exported-files'
import { fileNameOf } from '../exporting/file-name'
import { MAX_WORD_BYTES } from '../importing-word/read-word'
import type { Asking } from '../limited-worker'
import { commentedWord } from '../paper/commented-word'
import { paperList } from '../paper/paper-list'
import { type ReadPieces, readPiecesWithin } from '../paper/read-pieces'
import type { Session } from '../session'
import { sha256Of } from '../storage/attachment-store'
import { writeDurably } from '../storage/durable-file'
import { readUpTo } from '../storage/read-up-to'
import { translator } from '../words/messages'
import type { NounHandlers } from './noun-handlers'

export type PapersHandlersOptions = {
	readonly session: Session
	readonly exported: ExportedFiles
	/** The built worker; null does its work in this thread. */
	readonly workerPath: string | null
}

type Laid = { readonly file: PaperFile; readonly paper: Paper; readonly findings: readonly TextFinding[] }

export function papersHandlers({ session, exported, workerPath }: PapersHandlersOptions): NounHandlers<'papers'> {
	const { workspace, desktop, now, newId } = session
	const { papers } = workspace

	async function opened(id: string): Promise<PaperFile | string> {
		const outcome = await papers.open(id)
		if (outcome.kind === 'missing') throw new AppError('not-found', outcome.path)
		return outcome.kind === 'opened' ? outcome.value : outcome.path
	}

	/** Where the file itself was changed since it came, what was said about it stands on other words. */
	async function piecesOf(file: PaperFile, isLookedThrough = false, asking: Asking = {}): Promise<ReadPieces> {
		const bytes = await papers.bytes(file)
		if (sha256Of(bytes) !== file.sha256) return { kind: 'damaged' }
		const { name, language } = file
		return readPiecesWithin({ bytes, name, language, isLookedThrough }, workerPath, asking)
	}

	async function laidOut(id: string, isLookedThrough: boolean): Promise<Laid | null> {
		const file = await opened(id)
		if (typeof file === 'string') return null
		const read = await piecesOf(file, isLookedThrough)
		if (read.kind !== 'pieces') return null
		const paper = paperOf(read.pieces, file)
		return { file, paper, findings: findingsOn(paper.outline, read.found ?? []) }
	}

	/** Work that can still be cancelled, by its name. */
	const running = new Map<string, AbortController>()

	/** Null where somebody ended it. */
	async function cancellable<T>(workId: string, run: (asking: Asking) => Promise<T>): Promise<T | null> {
		if (workId === '') return run({})
		const stop = new AbortController()
		running.set(workId, stop)
		try {
			const onProgress = (share: number) => session.emit('papers:progress', { workId, share })
			return await run({ signal: stop.signal, onProgress })
		} catch (error) {
			if (error instanceof AppError && error.code === 'cancelled') return null
			throw error
		} finally {
			running.delete(workId)
		}
	}

	return {
		'papers:choose-file': async () => {
			const words = dialogWords(session.language())
			const filters = [{ name: words['paper.filter'], extensions: [...PAPER_FORMATS, 'markdown'] }]
			const [file] = await desktop.chooseFiles({ title: words['paper.title'], filters, many: false })
			return file ?? null
		},
		'papers:add': async ({ path: from, workId }) => {
			const bytes = await readUpTo(from, MAX_WORD_BYTES)
			if (!(bytes instanceof Uint8Array)) return { kind: 'refused', reason: bytes === 'too-large' ? bytes : 'not-text' }
			const name = path.basename(from).slice(0, 255)
			const question = { bytes, name, language: null, isLookedThrough: true }
			const read = await cancellable(workId, (asking) => readPiecesWithin(question, workerPath, asking))
			if (read === null) return { kind: 'cancelled' }
			if (read.kind !== 'pieces') return { kind: 'refused', reason: read.kind }
			if (read.isOurs) return { kind: 'ours' }
			const sha256 = sha256Of(bytes)
			const known = (await papers.list()).find((paper) => paper.sha256 === sha256)
			if (known !== undefined) return { kind: 'added', id: known.id, isKnown: true }
			const paper = layPaper(read.pieces, withoutEnding(name), read.language)
			const format =
				bytes[0] === 0x50 && bytes[1] === 0x4b ? 'docx' : /\.(?:md|markdown|mdown)$/i.test(name) ? 'md' : 'txt'
			const file: PaperFile = {
				...{ schemaVersion: PAPER_VERSION, id: newId(), name, format, sha256, language: paper.language },
				...{ addedAt: now(), title: paper.outline.title.slice(0, 2_000), review: emptyReview() },
				findings: read.found?.length ?? 0,
			}
			await papers.add(file, bytes)
			return { kind: 'added', id: file.id, isKnown: false }
		},
		'papers:list': async () =>
			(await papers.list()).map(({ id, name, title, format, language, addedAt, findings, review }) => ({
				...{ id, name, title, format, language, addedAt, findings, threads: review.threads.length },
				openThreads: review.threads.filter(({ resolved }) => resolved === null).length,
			})),
		'papers:open': async ({ id }) => {
			const file = await opened(id)
			if (typeof file === 'string') return { kind: 'unreadable', file }
			const read = await piecesOf(file)
			if (read.kind !== 'pieces') return { kind: 'refused', reason: read.kind }
			return { kind: 'paper', file, pieces: copyOf(read.pieces) }
		},
		'papers:findings': async ({ id, workId }) => {
			const file = await opened(id)
			if (typeof file === 'string') return { kind: 'refused', reason: 'damaged' }
			const read = await cancellable(workId, (asking) => piecesOf(file, true, asking))
			if (read === null) return { kind: 'cancelled' }
			if (read.kind !== 'pieces') return { kind: 'refused', reason: read.kind }
			return { kind: 'found', found: (read.found ?? []).map((one) => ({ ...one, values: { ...one.values } })) }
		},
		'papers:cancel': ({ workId }) => {
			running.get(workId)?.abort()
			return {}
		},
		'papers:save': async ({ file }) => {
			await papers.save(file)
			return { savedAt: now() }
		},
		'papers:delete': async ({ id }) => {
			await papers.remove(id)
			return {}
		},
		'papers:restore': async ({ id }) => {
			await papers.restore(id)
			return {}
		},
		'papers:export': async ({ id, format }) => {
			const laid = await laidOut(id, format === 'list')
			if (laid === null) return { kind: 'cannot' }
			const { file, paper } = laid
			const { threads } = file.review
			const made =
				format === 'docx'
					? await commentedWord(await papers.bytes(file), paper, threads)
					: { bytes: listBytes(laid), placed: threads.length, unplaced: 0 }
			if (made === null) return { kind: 'cannot' }
			const target = await whereTo(file, format)
			if (target === null) return { kind: 'closed' }
			await writeDurably(target, made.bytes, { keepBackup: false })
			exported.allowFile(target)
			return { kind: 'exported', path: target, placed: made.placed, unplaced: made.unplaced }
		},
	}

	function listBytes({ file, paper, findings }: Laid): Uint8Array {
		const language = session.language()
		const dateTime = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
			dateStyle: 'medium',
			timeStyle: 'short',
		})
		const text = paperList({ name: file.name, threads: file.review.threads, findings }, paper, {
			t: translator(language, 'papers'),
			say: translator(language, 'findings'),
			dateTime: (iso) => dateTime.format(new Date(iso)),
			lineKey: file.format === 'docx' ? 'list.paragraph' : 'list.line',
		})
		return Buffer.from(text, 'utf8')
	}

	async function whereTo(file: PaperFile, format: 'docx' | 'list'): Promise<string | null> {
		const words = dialogWords(session.language())
		const ending = format === 'docx' ? 'docx' : 'md'
		const name = fileNameOf(withoutEnding(file.name), words['paper.name'])
		const suggestedPath = `${name} - ${words['paper.commented']}.${ending}`
		const filters = [{ name: words[`paper.filter.${ending}`], extensions: [ending] }]
		return desktop.chooseSavePath({ title: words['paper.save'], suggestedPath, filters })
	}
}

function paperOf(pieces: readonly Piece[], { name, language }: PaperFile): Paper {
	return layPaper(pieces, withoutEnding(name), language)
}

function withoutEnding(name: string): string {
	return name.replace(/\.[^.]*$/, '')
}

/** As the contract has them: values that may be changed. */
function copyOf(pieces: readonly Piece[]) {
	return pieces.map((piece) =>
		piece.kind === 'text'
			? { ...piece, lines: [...piece.lines] }
			: { ...piece, rows: piece.rows.map((row) => row.map((cell) => ({ ...cell, lines: [...cell.lines] }))) },
	)
}
