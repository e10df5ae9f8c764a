import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './SentencePage.module.css'

type Props = { readonly title: string; readonly text: string; readonly children?: ReactNode }

/** A page that has one thing to say: what happened, what was kept, what to do. */
export function SentencePage({ title, text, children }: Props) {
	return (
		<main className={classes.page}>
			<div className={classes.column}>
				<Title order={1}>{title}</Title>
				<p className={classes.text}>{text}</p>
				{children}
			</div>
		</main>
	)
}
