import type { PolicyNote } from '../../../shared/policies/policy'
import { useT } from '../../app/i18n'
import { NoteList } from '../../components/NoteList'
import classes from './policies.module.css'

/** What a contract, or the file, cannot say: each sentence once. */
export function PolicyNotes({ notes }: { readonly notes: readonly PolicyNote[] }) {
	const t = useT('policies')
	const text = useNoteText()
	if (notes.length === 0) return null
	return (
		<section>
			<h3 className={classes.head}>{t('window.notes')}</h3>
			<NoteList notes={notes.map(text)} />
		</section>
	)
}

function useNoteText(): (note: PolicyNote) => string {
	const t = useT('policies')
	const sections = useT('sections')
	return ({ code, values }) => {
		// What the command line says by its options has a sentence of its own here.
		const key = t.has(`window.note.${code}`) ? `window.note.${code}` : `note.${code}`
		const { metric } = values
		return t(key, typeof metric === 'string' ? { ...values, metric: sections(`choice.metric.${metric}`) } : values)
	}
}
