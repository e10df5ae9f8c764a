import { AppError } from '../../shared/ipc/errors'
import type { PlaybookSummary } from '../../shared/ipc/shapes'
import { findPlaybook } from '../../shared/playbooks/create'
import { PLAYBOOKS } from '../../shared/playbooks/list'
import { playbookFromAgreement } from '../../shared/playbooks/own-playbook'
import { parseOwnPlaybook } from '../parse-own-playbook'
import type { Session } from '../session'
import { requireValue } from '../storage/open'
import type { NounHandlers } from './noun-handlers'

export function playbooksHandlers(session: Session): NounHandlers<'playbooks'> {
	const { agreements, playbooks } = session.workspace

	async function ownSummary(id: string): Promise<PlaybookSummary | null> {
		const outcome = await playbooks.open(id, parseOwnPlaybook)
		if (outcome.kind === 'broken') {
			const movedTo = outcome.setAside[0] ?? null
			session.noteSetAside({ file: outcome.path, movedTo, reason: outcome.reason, restoredFrom: null })
		}
		if (outcome.kind !== 'opened') return null
		const { title, agreement } = outcome.value
		const { kind, language } = agreement.parties
		return {
			id,
			title: { de: title, en: title },
			summary: { de: '', en: '' },
			kind,
			languages: [language],
			own: true,
		}
	}

	return {
		'playbooks:list': async () => {
			const shipped = PLAYBOOKS.map(({ id, title, summary, kind, languages }) => {
				return { id, title, summary, kind, languages: [...languages], own: false }
			})
			const own = await Promise.all((await playbooks.list()).map(ownSummary))
			return [...shipped, ...own.flatMap((found) => found ?? [])]
		},
		'playbooks:save-own': async ({ agreementId, title }) => {
			const agreement = requireValue(await agreements.open(agreementId))
			const id = session.newId()
			await playbooks.save(id, playbookFromAgreement(agreement, { id, title }), parseOwnPlaybook)
			return { id }
		},
		'playbooks:delete-own': async ({ id }) => {
			if (findPlaybook(id) !== undefined) throw new AppError('bad-request', id)
			if (!(await playbooks.list()).includes(id)) throw new AppError('not-found', id)
			await playbooks.remove(id)
			return {}
		},
	}
}
