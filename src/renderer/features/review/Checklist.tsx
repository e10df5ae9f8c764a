import { ActionIcon, Button, Checkbox, Textarea } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useT } from '../../app/i18n'
import { MAX_POINT_LETTERS, MAX_POINTS, type Point } from './points'
import classes from './VersionsPane.module.css'

type Props = { readonly points: readonly Point[]; readonly onChange: (points: readonly Point[]) => void }

/** What whoever approves looks at: to be ticked, and to be worded as this agreement needs it. */
export function Checklist({ points, onChange }: Props) {
	const t = useT('review')
	const [isEditing, setEditing] = useState(false)
	const [wasEdited, setEdited] = useState(false)
	const change = (id: string) => onChange(points.map((one) => (one.id === id ? { ...one, isDone: !one.isDone } : one)))
	const end = () => {
		setEditing(false)
		setEdited(true)
	}
	if (isEditing) return <PointFields points={points} onChange={onChange} onEnd={end} />
	return (
		<>
			{points.map(({ id, text, isDone }) => (
				<Checkbox key={id} mt={8} label={text} checked={isDone} onChange={() => change(id)} />
			))}
			<Button
				// Where the fields were, the focus is again.
				autoFocus={wasEdited}
				variant="subtle"
				size="compact-sm"
				mt={8}
				onClick={() => setEditing(true)}
			>
				{t('checklist.edit')}
			</Button>
		</>
	)
}

/** The points as fields: Enter makes another one, and the focus is on the last, on a new one, or beside one that went. */
function PointFields({ points, onChange, onEnd }: Props & { readonly onEnd: () => void }) {
	const t = useT('review')
	const fields = useRef<HTMLDivElement>(null)
	const [focused, setFocused] = useState(points.length - 1)
	const count = points.length
	// biome-ignore lint/correctness/useExhaustiveDependencies: a point that went leaves the next one at its place
	useEffect(() => {
		const all = fields.current?.querySelectorAll('textarea')
		const field = all?.[Math.min(focused, all.length - 1)] ?? fields.current?.querySelector('button')
		field?.focus()
	}, [focused, count])
	const canAdd = count < MAX_POINTS
	const add = () => {
		onChange([...points, { id: crypto.randomUUID(), text: '', isDone: false }])
		setFocused(count)
	}
	const remove = (index: number) => {
		onChange(points.filter((_, at) => at !== index))
		setFocused(index)
	}
	const onKey = (event: KeyboardEvent) => {
		if (event.key !== 'Enter' || event.shiftKey) return
		event.preventDefault()
		if (canAdd) add()
	}
	return (
		<div ref={fields}>
			{points.map(({ id, text }, index) => (
				<Textarea
					key={id}
					mt={8}
					autosize
					minRows={1}
					aria-label={t('checklist.point', { number: index + 1 })}
					maxLength={MAX_POINT_LETTERS}
					value={text}
					onKeyDown={onKey}
					// A point that says something else was not looked at.
					onChange={(event) =>
						onChange(
							points.map((one) =>
								one.id === id ? { ...one, text: event.currentTarget.value.replaceAll('\n', ' '), isDone: false } : one,
							),
						)
					}
					rightSection={
						<ActionIcon
							size={24}
							variant="transparent"
							color="gray"
							aria-label={t('checklist.remove', { text })}
							onClick={() => remove(index)}
						>
							<IconX size={14} stroke={1.6} />
						</ActionIcon>
					}
				/>
			))}
			<div className={classes.deeds}>
				<Button variant="default" disabled={!canAdd} leftSection={<IconPlus size={14} stroke={1.6} />} onClick={add}>
					{t('checklist.add')}
				</Button>
				<Button variant="default" onClick={onEnd}>
					{t('checklist.done')}
				</Button>
			</div>
		</div>
	)
}
