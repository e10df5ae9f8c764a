import { Tooltip } from '@mantine/core'
import { useT } from '../../app/i18n'
import { SeverityMark } from '../FindingMarks'
import classes from './NoteMark.module.css'
import type { BlockNote } from './notes'

type Props = { readonly blockId: string; readonly note: BlockNote }

/** A sign in the margin of a block with findings; its sentences come with the pointer or the focus. No word of the contract. */
export function NoteMark({ blockId, note: { severity, sentences } }: Props) {
	const t = useT('editor')
	return (
		<Tooltip
			multiline
			maw={320}
			position="bottom-start"
			events={{ hover: true, focus: true, touch: true }}
			label={sentences.map((sentence) => <div key={sentence}>{sentence}</div>)}
		>
			<button
				type="button"
				className={classes.mark}
				data-aside=""
				data-note={blockId}
				data-severity={severity}
				aria-label={`${t('check.on')}: ${sentences.join(' ')}`}
			>
				<SeverityMark severity={severity} />
			</button>
		</Tooltip>
	)
}
