import { ActionIcon, Button, Textarea } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useT } from '../../../app/i18n'
import { useAgreementStore } from '../../../stores/agreement-store'
import { useField } from '../../../stores/use-field'
import classes from './readiness.module.css'

const LIST = 'actionPlan.readiness'

/** One question of the readiness interview with its answer. */
export function ReadinessItem({ index }: { readonly index: number }) {
	const t = useT('sections')
	const question = useField(`${LIST}.${index}.question`)
	const answer = useField(`${LIST}.${index}.answer`)
	const remove = useAgreementStore((state) => state.remove)
	return (
		<div className={classes.item}>
			<div className={classes.texts}>
				<Textarea
					data-path={`${LIST}.${index}.question`}
					variant="unstyled"
					autosize
					minRows={1}
					classNames={{ input: classes.question ?? '' }}
					aria-label={t('label.actionPlan.readiness.question')}
					placeholder={t('label.actionPlan.readiness.question')}
					value={String(question.value ?? '')}
					readOnly={question.readOnly}
					onFocus={question.focused}
					onChange={(event) => question.set(event.currentTarget.value)}
				/>
				<Textarea
					data-path={`${LIST}.${index}.answer`}
					autosize
					minRows={1}
					aria-label={t('label.actionPlan.readiness.answer')}
					placeholder={t('label.actionPlan.readiness.answer')}
					value={String(answer.value ?? '')}
					readOnly={answer.readOnly}
					onFocus={answer.focused}
					onChange={(event) => answer.set(event.currentTarget.value)}
				/>
			</div>
			{!question.readOnly && (
				<ActionIcon
					aria-label={t('readiness.remove', { number: index + 1 })}
					onClick={() => remove(`${LIST}.${index}`)}
				>
					<IconX size={16} stroke={1.6} />
				</ActionIcon>
			)}
		</div>
	)
}

export function AddReadiness({ label }: { readonly label: string }) {
	const insert = useAgreementStore((state) => state.insert)
	const readOnly = useAgreementStore((state) => state.readOnly !== null)
	if (readOnly) return null
	return (
		<Button
			variant="subtle"
			px={8}
			ml={-8}
			leftSection={<IconPlus size={16} stroke={1.6} />}
			onClick={() => insert(LIST, { question: '', answer: '' })}
		>
			{label}
		</Button>
	)
}
