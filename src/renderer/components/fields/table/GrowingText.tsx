import type { TextareaHTMLAttributes } from 'react'
import { usePaperLanguage } from '../../../stores/paper-language'
import { useHyphens } from '../../paper/use-hyphens'
import classes from './table.module.css'

type Props = TextareaHTMLAttributes<HTMLTextAreaElement> & { readonly onType: (text: string) => void }

/**
 * A textarea as high as its text. No browser hyphenates a textarea, and a German word is wider than many a column:
 * until somebody types in it, a copy with hyphens is read in its place. The cell is as high as the higher of the two.
 */
export function GrowingText({ onType, className, value, ...rest }: Props) {
	const hyphens = useHyphens(usePaperLanguage())
	const text = String(value ?? '')
	return (
		<div className={classes.growing} data-copy={`${text} `} data-read={hyphens.text(text)}>
			<textarea
				{...rest}
				rows={1}
				className={className ?? ''}
				value={text}
				onChange={(event) => onType(event.currentTarget.value)}
			/>
		</div>
	)
}
