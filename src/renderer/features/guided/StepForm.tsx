import { Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { firstOpen } from '../../../shared/sections/answered'
import { useT } from '../../app/i18n'
import { HelpPlace } from '../../components/fields/help-place'
import { Catch } from '../../components/frame/Catch'
import { CrashNote } from '../../components/frame/CrashNote'
import { GROUP_FORMS } from '../../components/sections/forms'
import { useAgreementStore } from '../../stores/agreement-store'
import { useItemName } from './ChapterPane'
import { focusField } from './focus-field'
import { HelpBeside } from './HelpBeside'
import classes from './StepForm.module.css'
import type { Guided } from './use-guided'
import { WishVerdict } from './WishVerdict'

/** The questions of a step; the first open one has the focus, help stands level with it. */
export function StepForm({ guided }: { readonly guided: Guided }) {
	const t = useT('guided')
	const sections = useT('sections')
	const itemName = useItemName()
	const { step, states } = guided
	const form = useRef<HTMLDivElement>(null)
	const reveal = useAgreementStore((state) => state.reveal)
	const entered = useRef(reveal?.count ?? 0)
	const state = states.get(step.id)
	const Form = GROUP_FORMS[step.group.id]
	const { group, itemId } = step

	useEffect(() => {
		const { agreement, setFocusPath } = useAgreementStore.getState()
		// A page that asks nothing has no help; what was looked at elsewhere must not lend it some.
		if (group.questions.length === 0) setFocusPath(null)
		const open = agreement === null ? null : firstOpen(agreement, group, itemId)
		return focusField(form.current, open)
	}, [group, itemId])
	useEffect(() => {
		if (reveal === null || reveal.count === entered.current) return
		entered.current = reveal.count
		return focusField(form.current, reveal.path)
	}, [reveal])

	const item = itemId === null ? '' : itemName(step)
	return (
		<div className={classes.scroll}>
			<header className={classes.head}>
				<p>
					{item !== '' && <span>{item}</span>}
					{state !== undefined && (
						<span>
							{state.total === 0 ? t('optional') : t('answered', { answered: state.answered, count: state.total })}
						</span>
					)}
				</p>
				<Title order={1} className={classes.title ?? ''}>
					{sections(`${group.id}.title`)}
				</Title>
				{sections.has(`${group.id}.intro`) && <p className={classes.intro}>{sections(`${group.id}.intro`)}</p>}
			</header>
			<div className={classes.body} data-wide={group.wide || undefined}>
				<div ref={form} className={classes.form}>
					{/* Tables take the whole width: their help opens under the field, as in free editing. */}
					<HelpPlace value={group.wide ? 'toggle' : 'outside'}>
						<Catch of={step} instead={(again) => <CrashNote again={again} />}>
							{Form !== undefined && <Form {...(itemId === null ? {} : { itemId })} />}
							{group.id === 'services.request' && itemId !== null && <WishVerdict serviceId={itemId} />}
						</Catch>
					</HelpPlace>
				</div>
				{!group.wide && <HelpBeside form={form} />}
			</div>
		</div>
	)
}
