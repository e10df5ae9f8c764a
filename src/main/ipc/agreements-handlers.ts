import { openAgreement } from '../../shared/agreement/open'
import { emptyReview } from '../../shared/agreement/review'
import { type Agreement, agreementSchema } from '../../shared/agreement/schema'
import { AppError } from '../../shared/ipc/errors'
import type { AgreementSummary, OpenOutcome } from '../../shared/ipc/shapes'
import type { AgreementPoints } from '../agreement-points'
import type { AgreementVerdicts } from '../agreement-verdicts'
import type { Session } from '../session'
import type { ListedAgreement } from '../storage/agreement-index'
import { backupPath } from '../storage/durable-file'
import { fileStamp } from '../storage/file-stamp'
import { requireValue } from '../storage/open'
import type { NounHandlers } from './noun-handlers'

const LANGUAGES = agreementSchema.shape.parties.shape.language

export type AgreementsOptions = {
	readonly session: Session
	readonly points: AgreementPoints
	readonly verdicts: AgreementVerdicts
	/** Puts the sample into the workspace, with the function that creates agreements, and returns its id. */
	readonly addSample: (language: 'de' | 'en', create: (agreement: Agreement) => Promise<unknown>) => Promise<string>
}

export function agreementsHandlers({
	session,
	points,
	verdicts,
	addSample,
}: AgreementsOptions): NounHandlers<'agreements'> {
	const { workspace, newId, now, today } = session
	const { agreements, attachments, trash, paths } = workspace

	async function create(agreement: Agreement): Promise<{ id: string }> {
		const checked = requireReopenable(agreement)
		await agreements.create(checked)
		return { id: checked.id }
	}

	async function fromPlaybook(playbook: string, language: Agreement['parties']['language']): Promise<Agreement> {
		const { createFromPlaybook, findPlaybook } = await import('../../shared/playbooks/create')
		const id = newId()
		if (findPlaybook(playbook) !== undefined) {
			return createFromPlaybook({ playbookId: playbook, language, id, today: today() })
		}
		const [{ parseOwnPlaybook }, { createFromOwnPlaybook }] = await Promise.all([
			import('../parse-own-playbook'),
			import('../../shared/playbooks/own-playbook'),
		])
		const own = requireValue(await workspace.playbooks.open(playbook, parseOwnPlaybook))
		// Its words were typed in one language; nobody can say them in another.
		if (own.agreement.parties.language !== language) throw new AppError('bad-request', language)
		return createFromOwnPlaybook({ playbook: own, id })
	}

	return {
		'agreements:list': async () => {
			const listed = await workspace.list()
			const counted = await points.of(listed.flatMap((row) => (row.kind === 'agreement' && !row.tooNew ? [row] : [])))
			const judged = await verdicts.of(new Map([...counted].map(([id, one]) => [id, one.judgedPart])))
			return listed.map((row) => summaryOf(row, counted, judged))
		},
		'agreements:create': async ({ playbook, language, title }) => {
			const agreement = await fromPlaybook(playbook, language)
			return create(title === null ? agreement : { ...agreement, title })
		},
		'agreements:add-sample': async ({ language }) => ({ id: await addSample(language, create) }),
		'agreements:open': async ({ id }): Promise<OpenOutcome> => {
			const outcome = await agreements.open(id)
			switch (outcome.kind) {
				case 'missing':
					throw new AppError('not-found', outcome.path)
				case 'too-new':
					return { kind: 'too-new', schemaVersion: outcome.schemaVersion, agreement: outcome.asKnown }
				case 'broken': {
					const problems = outcome.problems.map(({ path, message }) => ({ path, message }))
					return { kind: 'broken', file: outcome.path, movedTo: outcome.setAside[0] ?? null, problems }
				}
				case 'opened': {
					const file = paths.agreementFile(id)
					const savedAt = new Date(fileStamp(file)?.modifiedAtMs ?? 0).toISOString()
					const restoredFrom = outcome.recovered === null ? null : backupPath(file)
					return { kind: 'opened', agreement: outcome.value, savedAt, restoredFrom }
				}
			}
		},
		'agreements:save': async ({ agreement }) => {
			const checked = requireReopenable(agreement)
			const { keptAside } = await agreements.save(checked)
			return { savedAt: now(), keptAside }
		},
		'agreements:duplicate': async ({ id, title }) => {
			const original = requireValue(await agreements.open(id))
			const copy = await create({ ...original, id: newId(), title, review: emptyReview() })
			const hashes = original.annexes.flatMap(({ attachment }) => (attachment === null ? [] : [attachment.sha256]))
			try {
				await attachments.copy(id, copy.id, hashes)
			} catch (error) {
				// A copy without its files would look whole.
				await trash.purge(await trash.remove(copy.id))
				throw error
			}
			return copy
		},
		'agreements:delete': async ({ id }) => {
			await trash.remove(id)
			return {}
		},
		'agreements:restore': async ({ id }) => {
			const newest = (await trash.list()).find((trashed) => trashed.id === id)
			if (newest === undefined) throw new AppError('not-found', id)
			await trash.restore(newest.name)
			return {}
		},
		'agreements:note-verdicts': ({ id, judged }) => {
			verdicts.note(id, judged)
			return {}
		},
	}
}

/** What could be written but not be read again, such as an id used twice in a list, is refused with `bad-request`. */
export function requireReopenable(agreement: Agreement): Agreement {
	const opened = openAgreement(agreement)
	if (opened.kind === 'opened') return opened.agreement
	throw new AppError('bad-request', opened.kind === 'broken' ? (opened.problems[0]?.path ?? '') : 'schemaVersion')
}

type Counted = Awaited<ReturnType<AgreementPoints['of']>>
type Judged = Awaited<ReturnType<AgreementVerdicts['of']>>

function summaryOf(row: ListedAgreement, counted: Counted, judged: Judged): AgreementSummary {
	const none = { reviewState: 'draft', yearlyValueMinor: null, currency: 'EUR', nextReview: null } as const
	const empty = { ...none, blanks: 0, errors: 0, warnings: 0 }
	if (row.kind === 'unreadable') {
		const nobody = { title: row.id, customer: null, provider: null, language: 'en', kind: '' } as const
		const changedAt = new Date(fileStamp(row.path)?.modifiedAtMs ?? 0).toISOString()
		return { id: row.id, ...nobody, changedAt, ...empty, version: null, tooNew: false, unreadable: true }
	}
	const { judgedPart: _kept, isOld, ...points } = counted.get(row.id) ?? { ...empty, judgedPart: null, isOld: true }
	const verdicts = judged.get(row.id)
	return {
		id: row.id,
		title: row.title,
		customer: row.customerName,
		provider: row.providerName,
		language: LANGUAGES.catch('en').parse(row.language),
		kind: row.agreementKind ?? '',
		changedAt: new Date(row.modifiedAtMs).toISOString(),
		...points,
		...(verdicts === undefined ? {} : { verdicts }),
		version: row.latestVersion,
		tooNew: row.tooNew,
		...(isOld && !row.tooNew ? { uncounted: true } : {}),
	}
}
