import path from 'node:path'
import { AppError } from '../../shared/ipc/errors'
import { dialogWords } from '../dialog-words'
import { pdfNameOf } from '../exporting/file-name'
import { readPdf } from '../importing/read-pdf'
import type { Session } from '../session'
import { fileStamp } from '../storage/file-stamp'
import type { NounHandlers } from './noun-handlers'

/** `workerPath` names the built worker that counts pages; null counts them in this thread. */
export function annexesHandlers(session: Session, workerPath: string | null): NounHandlers<'annexes'> {
	const { workspace, desktop } = session
	const { attachments, paths } = workspace
	return {
		'annexes:attach': async ({ agreementId }) => {
			const agreementFile = paths.agreementFile(agreementId)
			if (workspace.readOnly !== null) throw new AppError('read-only', paths.folder)
			if (fileStamp(agreementFile) === null) throw new AppError('not-found', agreementFile)
			const words = dialogWords(session.language())
			const filters = [{ name: words['annex.filter'], extensions: ['pdf'] }]
			const [file] = await desktop.chooseFiles({ title: words['annex.title'], filters, many: false })
			if (file === undefined) return { kind: 'closed' }
			const pdf = await readPdf(file, workerPath)
			if (pdf.kind === 'refused') return pdf
			const sha256 = await attachments.add(agreementId, pdf.bytes)
			return { kind: 'attached', attachment: { fileName: pdfNameOf(path.basename(file)), sha256, pages: pdf.pages } }
		},
		'annexes:check': async ({ agreementId, sha256 }) => {
			const stored = await attachments.read(agreementId, sha256)
			return stored.kind === 'intact' ? { kind: 'intact', bytes: stored.bytes.length } : stored
		},
		'annexes:open': async ({ agreementId, sha256 }) => {
			const file = paths.attachmentFile(agreementId, sha256)
			const stored = await attachments.read(agreementId, sha256)
			if (stored.kind === 'missing') throw new AppError('not-found', file)
			// Whatever lies there now is not what the contract names.
			if (stored.kind === 'changed') throw new AppError('broken-file', file)
			if (!(await desktop.openFile(file))) throw new AppError('cannot-read', file)
			return {}
		},
	}
}
