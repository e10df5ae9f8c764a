import { IconAlertCircle } from '@tabler/icons-react'
import classes from './NoteList.module.css'

/** Sentences about what something does not say or cannot know, each once. */
export function NoteList({
	notes,
	isDoubt = false,
}: {
	readonly notes: readonly string[]
	readonly isDoubt?: boolean
}) {
	return (
		<ul className={classes.notes} data-doubt={isDoubt || undefined}>
			{[...new Set(notes)].map((note) => (
				<li key={note}>
					<IconAlertCircle size={16} stroke={1.6} aria-hidden />
					<span>{note}</span>
				</li>
			))}
		</ul>
	)
}
