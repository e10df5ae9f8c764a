import { Button, Kbd } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { useT } from '../../app/i18n'
import { openExport } from '../../stores/open-export'
import classes from './StepFoot.module.css'
import type { Guided } from './use-guided'

/** Back, skip and next; at the end the way goes on to the export. */
export function StepFoot({ guided }: { readonly guided: Guided }) {
	const t = useT('guided')
	const app = useT('app')
	const { next, previous, step, states, go } = guided
	const state = states.get(step.id)
	const isOpen = state !== undefined && state.answered < state.total
	return (
		<footer className={classes.foot}>
			<Button
				variant="default"
				leftSection={<IconArrowLeft size={16} stroke={1.6} />}
				disabled={previous === null}
				onClick={() => previous !== null && go(previous)}
			>
				{t('back')}
			</Button>
			<span className={classes.space} />
			{next !== null && (
				<span className={classes.hint}>
					{t('next.hint')} <Kbd>{app('key.ctrl')}</Kbd> <Kbd>{app('key.enter')}</Kbd>
				</span>
			)}
			{next !== null && isOpen && (
				<Button variant="subtle" color="gray" onClick={() => go(nextOpen(guided) ?? next)}>
					{t('skip')}
				</Button>
			)}
			{next === null ? (
				<Button onClick={openExport}>{t('finish')}</Button>
			) : (
				<Button rightSection={<IconArrowRight size={16} stroke={1.6} />} onClick={() => go(next)}>
					{t('next')}
				</Button>
			)}
		</footer>
	)
}

/** Skipping leaves the open questions for later and goes on to the next step that has some. */
function nextOpen({ steps, states, index }: Guided) {
	return steps.slice(index + 1).find((step) => {
		const state = states.get(step.id)
		return state !== undefined && state.answered < state.total
	})
}
