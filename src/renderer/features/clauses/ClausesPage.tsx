import { Alert, Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { LibraryClause, LibraryEntry } from '../../../shared/library/clause'
import { findClauses } from '../../../shared/library/find'
import { errorText } from '../../app/error-text'
import { useT, useUiLanguage } from '../../app/i18n'
import { entryKey, useClauseView } from '../../stores/clause-view-store'
import { entriesOf, useClausesStore } from '../../stores/clauses-store'
import { ClauseDetail } from './ClauseDetail'
import { ClauseForm } from './ClauseForm'
import { ClauseList } from './ClauseList'
import classes from './ClausesPage.module.css'

/** Clauses to read, to take and to write: those that ship with Pledge, and the user's own. */
export function ClausesPage() {
	const t = useT('clauses')
	const ui = useUiLanguage()
	const { own, error, reload } = useClausesStore()
	const view = useClauseView()
	const [edited, setEdited] = useState<LibraryClause | 'new' | null>(null)
	useEffect(() => {
		void reload()
	}, [reload])
	const found = findClauses(entriesOf(own), { ...view, language: view.language ?? ui })
	const chosen = found.find((entry) => entryKey(entry) === view.chosen) ?? found[0]
	return (
		<div className={classes.page}>
			<ClauseList entries={found} chosen={chosen ?? null} onNew={() => setEdited('new')} />
			<main className={classes.main}>
				{error !== null && (
					<Alert color="red" title={t('failed')} mb="md">
						{errorText(error, ui)}
						<div>
							<Button variant="default" mt="sm" onClick={() => void reload()}>
								{t('again')}
							</Button>
						</div>
					</Alert>
				)}
				{chosen === undefined ? (
					<p className={classes.none}>{t('nothing')}</p>
				) : (
					<ClauseDetail key={entryKey(chosen)} entry={chosen} onEdit={setEdited} />
				)}
			</main>
			{edited !== null && (
				<ClauseForm clause={edited === 'new' ? null : edited} onClose={() => setEdited(null)} onKept={show} />
			)}
		</div>
	)
}

/** What was just kept is what one wants to see, whatever was looked for. */
function show(clause: LibraryClause): void {
	const entry: LibraryEntry = { origin: 'own', clause }
	const language = clause.language
	useClauseView.getState().change({ text: '', topic: null, stance: null, language, chosen: entryKey(entry) })
}
