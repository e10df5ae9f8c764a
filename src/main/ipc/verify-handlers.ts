import path from 'node:path'
import type { Verification } from '../../shared/ipc/verify-shape'
import { dialogWords } from '../dialog-words'
import { finalOf } from '../exporting/finals'
import { shownBeside } from '../exporting/payload'
import type { Session } from '../session'
import { isSafeId } from '../storage/workspace-paths'
import type { Verified } from '../verifying/verify'
import { verifyFile } from '../verifying/verify-file'
import type { NounHandlers } from './noun-handlers'

export type VerifyHandlersOptions = {
	readonly session: Session
	readonly appVersion: string
	/** The built worker; null does its work in this thread. */
	readonly workerPath: string | null
}

export function verifyHandlers({ session, appVersion, workerPath }: VerifyHandlersOptions): NounHandlers<'verify'> {
	const { workspace, desktop } = session

	/** The agreement's id is part of what its hash names, so no other agreement's log can hold it. */
	async function finalFor({ payload, contentHash, sameText }: Verified) {
		const id = payload?.agreement.id
		if (id === undefined || contentHash === null || !sameText || !isSafeId(id)) return null
		// The contract in it may be the same, but nobody made a final of what it shows beside.
		if (payload !== null && shownBeside(payload) !== null) return null
		const { entries, fault } = await workspace.readLog(id)
		const entry = fault === null ? finalOf(entries, contentHash) : null
		return entry === null ? null : { at: entry.at, version: entry.version, recipient: entry.recipient }
	}

	async function described(file: string, outcome: Verified): Promise<Verification> {
		const { payload, kind, format, genuine, sameText, contentHash } = outcome
		const document =
			payload === null
				? null
				: {
						agreementId: payload.agreement.id,
						title: payload.agreement.title,
						state: payload.render.kind,
						shows: shownBeside(payload),
						audience: payload.render.audience,
						date: payload.render.date,
						version: payload.render.version,
					}
		return {
			...{ kind, file, format, genuine, sameText, contentHash, document },
			signedFields: [...outcome.signedFields],
			problems: outcome.problems.map(({ code, values }) => ({ code, values: { ...values } })),
			final: await finalFor(outcome),
		}
	}

	return {
		'verify:choose-file': async () => {
			const words = dialogWords(session.language())
			const filters = [{ name: words['verify.filter'], extensions: ['pdf', 'docx'] }]
			const [file] = await desktop.chooseFiles({ title: words['verify.title'], filters, many: false })
			return file ?? null
		},
		'verify:run': async ({ path: file }) => {
			const outcome = await verifyFile(file, { pledgeVersion: appVersion, workerPath })
			const name = path.basename(file)
			return outcome.kind === 'refused'
				? { kind: 'refused', file: name, reason: outcome.reason }
				: described(name, outcome)
		},
	}
}
