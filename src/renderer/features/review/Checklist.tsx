import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useT } from '../../app/i18n'
import { MAX_POINT_LETTERS, MAX_POINTS, type Point } from './points'
import classes from './VersionsPane.module.css'

type Props = { readonly points: readonly Point[]; readonly onChange: (points: readonly Point[]) => void }

/** What whoever approves looks at: to be ticked, and to be worded as this agreement needs it. */
export function Checklist({ points, onChange }: Props) {
	const t = useT('review')
	const [isEditing, setEditing] = useState(false)
	const change = (id: string, part: Partial<Point>) =>
		onChange(points.map((one) => (one.id === id ? { ...one, ...part } : one)))
	if (!isEditing)
		return (
			<>
				{points.map(({ id, text, isDone }) => (
					<Checkbox key={id} mt={8} label={text} checked={isDone} onChange={() => change(id, { isDone: !isDone })} />
				))}
				<Button variant="subtle" size="compact-sm" mt={8} onClick={() => setEditing(true)}>
					{t('checklist.edit')}
				</Button>
			</>
		)
	return (
		<>
			{points.map(({ id, text }, index) => (
				<TextInput
					key={id}
					mt={8}
					aria-label={t('checklist.point', { number: index + 1 })}
					autoFocus={index === points.length - 1}
					maxLength={MAX_POINT_LETTERS}
					value={text}
					// A point that says something else was not looked at.
					onChange={(event) => change(id, { text: event.currentTarget.value, isDone: false })}
					rightSection={
						<ActionIcon
							size={24}
							variant="transparent"
							color="gray"
							aria-label={t('checklist.remove', { text })}
							onClick={() => onChange(points.filter((one) => one.id !== id))}
						>
							<IconX size={14} stroke={1.6} />
						</ActionIcon>
					}
				/>
			))}
			<div className={classes.deeds}>
				<Button
					variant="default"
					disabled={points.length >= MAX_POINTS}
					leftSection={<IconPlus size={14} stroke={1.6} />}
					onClick={() => onChange([...points, { id: crypto.randomUUID(), text: '', isDone: false }])}
				>
					{t('checklist.add')}
				</Button>
				<Button variant="default" onClick={() => setEditing(false)}>
					{t('checklist.done')}
				</Button>
			</div>
		</>
	)
}
