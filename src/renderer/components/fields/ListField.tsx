import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { type ClipboardEvent, type KeyboardEvent, memo, useRef } from 'react'
import { useT } from '../../app/i18n'
import { useField } from '../../stores/use-field'
import { FieldFrame, type FrameProps } from './FieldFrame'
import classes from './fields.module.css'
import { linesOf } from './lines'

type Props = FrameProps & { readonly placeholder?: string }

/** A list of short texts, one a line. Enter makes the next one; pasting many lines makes many. */
export const ListField = memo(function ListField({ placeholder, ...frame }: Props) {
	const t = useT('fields')
	const field = useField(frame.path)
	const root = useRef<HTMLUListElement>(null)
	const items = Array.isArray(field.value) ? field.value.map(String) : []
	const put = (next: readonly string[], focusAt: number) => {
		field.set(next)
		requestAnimationFrame(() => root.current?.querySelectorAll('input')[focusAt]?.focus())
	}
	const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, index: number) => {
		const inputs = root.current?.querySelectorAll('input')
		if (event.key === 'Enter') {
			event.preventDefault()
			put([...items.slice(0, index + 1), '', ...items.slice(index + 1)], index + 1)
		} else if (event.key === 'Backspace' && items[index] === '') {
			event.preventDefault()
			put(
				items.filter((_, at) => at !== index),
				Math.max(0, index - 1),
			)
		} else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
			event.preventDefault()
			const to = index + (event.key === 'ArrowUp' ? -1 : 1)
			if (to >= 0 && to < items.length) put(swapped(items, index, to), to)
		} else if (event.key === 'ArrowUp') inputs?.[index - 1]?.focus()
		else if (event.key === 'ArrowDown') inputs?.[index + 1]?.focus()
	}
	const onPaste = (event: ClipboardEvent<HTMLInputElement>, index: number) => {
		const lines = linesOf(event.clipboardData.getData('text/plain'))
		if (lines.length < 2 || field.readOnly) return
		event.preventDefault()
		const kept = items[index] === '' ? items.filter((_, at) => at !== index) : items
		const at = items[index] === '' ? index : index + 1
		put([...kept.slice(0, at), ...lines, ...kept.slice(at)], at + lines.length - 1)
	}
	return (
		<FieldFrame {...frame} group>
			{({ labelId }) => (
				<fieldset aria-labelledby={labelId} className={classes.bareSet ?? ''}>
					{items.length > 0 && (
						<ul className={classes.lines} ref={root}>
							{items.map((item, index) => (
								// biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity; the position is what is edited
								<li key={index}>
									<input
										className={classes.bareInput}
										value={item}
										maxLength={2_000}
										readOnly={field.readOnly}
										placeholder={placeholder ?? ''}
										aria-label={t('list.line', { number: index + 1 })}
										onChange={(event) =>
											field.set(items.map((old, at) => (at === index ? event.currentTarget.value : old)))
										}
										onFocus={field.focused}
										onKeyDown={(event) => !field.readOnly && onKeyDown(event, index)}
										onPaste={(event) => onPaste(event, index)}
									/>
									{!field.readOnly && (
										<ActionIcon
											aria-label={t('list.remove', { number: index + 1 })}
											onClick={() =>
												put(
													items.filter((_, at) => at !== index),
													Math.max(0, index - 1),
												)
											}
										>
											<IconX size={16} stroke={1.6} />
										</ActionIcon>
									)}
								</li>
							))}
						</ul>
					)}
					{!field.readOnly && (
						<Button
							variant="subtle"
							leftSection={<IconPlus size={16} stroke={1.6} />}
							mt={4}
							ml={-8}
							px={8}
							onClick={() => put([...items, ''], items.length)}
							onFocus={field.focused}
						>
							{t('list.add')}
						</Button>
					)}
				</fieldset>
			)}
		</FieldFrame>
	)
})

function swapped(items: readonly string[], from: number, to: number): string[] {
	const next = [...items]
	const moved = next.splice(from, 1)
	next.splice(to, 0, ...moved)
	return next
}
