import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { LibraryClause, LibraryEntry } from '../../../shared/library/clause'
import { tellError } from '../../app/error-text'
import { translator } from '../../app/messages'
import { call } from '../../ipc/api'
import { entryKey, useClauseView } from '../../stores/clause-view-store'
import { useClausesStore } from '../../stores/clauses-store'
import { useSettingsStore } from '../../stores/settings-store'
import { faultText } from './use-fault-text'

const toldLong = (language: 'de' | 'en') => ({
	autoClose: 12_000,
	closeButtonProps: { 'aria-label': translator(language, 'app')('common.close') },
})

/** Gone from the list at once; the notice brings it back. */
export async function deleteClause({ id, language: clauseLanguage, heading }: LibraryClause): Promise<void> {
	const { language } = useSettingsStore.getState()
	const { remove, restore } = useClausesStore.getState()
	const key = { id, language: clauseLanguage }
	const noticeId = `deleted clause ${id} ${clauseLanguage}`
	try {
		await remove(key)
		notifications.show({
			...toldLong(language),
			id: noticeId,
			message: (
				<>
					{translator(language, 'clauses')('deleted', { heading })}{' '}
					<Button
						variant="subtle"
						size="compact-sm"
						onClick={() => {
							notifications.hide(noticeId)
							void restore(key).catch(tellError)
						}}
					>
						{translator(language, 'app')('common.undo')}
					</Button>
				</>
			),
		})
	} catch (error) {
		tellError(error)
	}
}

export async function importClauses(): Promise<void> {
	const { language } = useSettingsStore.getState()
	const t = translator(language, 'clauses')
	try {
		const read = await useClausesStore.getState().importFiles()
		if (read === null) return
		const [first] = read.imported
		if (first !== undefined) {
			useClauseView.getState().change({
				...{ text: '', topic: null, stance: null, language: first.language },
				chosen: `own ${first.id} ${first.language}`,
			})
			notifications.show({ ...toldLong(language), message: t('imported', { count: read.imported.length }) })
		}
		for (const bad of read.bad)
			notifications.show({ ...toldLong(language), color: 'red', message: faultText(bad, language) })
	} catch (error) {
		tellError(error)
	}
}

export async function exportClause(clause: LibraryClause): Promise<void> {
	const { language } = useSettingsStore.getState()
	try {
		const path = await call('clauses:export', clause)
		if (path === null) return
		notifications.show({ ...toldLong(language), message: translator(language, 'clauses')('exported', { path }) })
	} catch (error) {
		tellError(error)
	}
}

/** A clause to go on from as the user's own. */
export async function copyToOwn({ clause }: LibraryEntry): Promise<void> {
	const { language } = useSettingsStore.getState()
	const { own, save } = useClausesStore.getState()
	const heading = translator(language, 'clauses')('copy', { heading: clause.heading })
	try {
		const id = freeClauseId(own ?? [], clause.id, clause.language)
		const kept = await save({ ...clause, id, heading, version: 1 })
		useClauseView.getState().change({ text: '', chosen: entryKey({ origin: 'own', clause: kept }) })
	} catch (error) {
		tellError(error)
	}
}

/** An id that no own clause of the language has yet, made of a heading or of another id. */
export function freeClauseId(own: readonly LibraryClause[], wish: string, language: 'de' | 'en'): string {
	const taken = new Set(own.filter((one) => one.language === language).map(({ id }) => id))
	const plain = wish.toLowerCase().replace(/[äöüß]/g, (sign) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[sign] ?? '')
	const stem =
		plain
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-+|-+$/g, '')
			.slice(0, 48) || 'clause'
	let id = stem
	for (let count = 2; taken.has(id); count++) id = `${stem}-${count}`
	return id
}
