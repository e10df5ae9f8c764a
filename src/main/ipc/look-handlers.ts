import { readFile, stat } from 'node:fs/promises'
import { LOGO_LIMITS, tidyLook } from '../../shared/brand/brand'
import { contrastOnPaper, LEAST_CONTRAST } from '../../shared/brand/contrast'
import { AppError } from '../../shared/ipc/errors'
import { undrawable } from '../../shared/outline/drawable'
import { isAsDrawn } from '../branding/as-drawn'
import { logoOf, pictureOf } from '../branding/logo'
import { dialogWords } from '../dialog-words'
import type { Session } from '../session'
import { toReadError } from '../storage/file-errors'
import type { NounHandlers } from './noun-handlers'

/** How the house shows itself on everything that is exported from the workspace. */
export function lookHandlers(session: Session): NounHandlers<'look'> {
	const { shared, desktop } = session
	return {
		'look:get': () => shared.current().look,
		'look:set': async (asked) => {
			const look = tidyLook(asked)
			const { brand } = look
			// The window refuses all of this with a sentence; whoever asks otherwise gets nothing.
			if (brand !== null) {
				if (brand.logo !== null && pictureOf(brand.logo) === null) throw new AppError('bad-request', 'logo')
				for (const tone of ['accent', 'line'] as const) {
					const colour = brand[tone]
					if (colour !== null && contrastOnPaper(colour) < LEAST_CONTRAST[tone]) throw new AppError('bad-request', tone)
				}
				if (undrawable(brand.footer).length > 0) throw new AppError('bad-request', 'footer')
			}
			await shared.change((workspace) => ({ ...workspace, look }))
			return look
		},
		'look:choose-logo': async () => {
			const words = dialogWords(session.language())
			const filters = [{ name: words['logo.filter'], extensions: ['png', 'jpg', 'jpeg'] }]
			const [file] = await desktop.chooseFiles({ title: words['logo.title'], filters, many: false })
			if (file === undefined) return { kind: 'closed' }
			const bytes = await readSmall(file)
			if (bytes === null) return { kind: 'refused', reason: 'too-large' }
			const logo = isAsDrawn(bytes) ? logoOf(bytes) : null
			return logo === null ? { kind: 'foreign', file: new Uint8Array(bytes) } : { kind: 'chosen', logo }
		},
		'look:make-logo': ({ png }) => {
			const logo = logoOf(png)
			return logo === null ? { kind: 'refused' } : { kind: 'chosen', logo }
		},
	}
}

/** Null for a file above the limit, which is not read at all. */
async function readSmall(file: string): Promise<Uint8Array | null> {
	try {
		const { size } = await stat(file)
		return size > LOGO_LIMITS.fileBytes ? null : await readFile(file)
	} catch (error) {
		throw toReadError(error, file)
	}
}
