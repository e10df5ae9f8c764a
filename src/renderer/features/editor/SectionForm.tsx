import { memo } from 'react'
import type { SectionId } from '../../../shared/agreement/section-list'
import { useT } from '../../app/i18n'
import { SECTION_GROUPS } from '../../components/sections/list'
import classes from './FormPane.module.css'

/** All groups of a section one under the other. They read the agreement themselves: a keystroke draws its field only. */
export const SectionForm = memo(function SectionForm({ section }: { readonly section: SectionId }) {
	const t = useT('sections')
	return (
		<>
			{SECTION_GROUPS[section].map(({ id, Component }) => (
				<section key={id} className={classes.group} aria-labelledby={`group-${id}`}>
					<h2 id={`group-${id}`}>{t(`${id}.title`)}</h2>
					{t.has(`${id}.intro`) && <p className={classes.groupIntro}>{t(`${id}.intro`)}</p>}
					<div className={classes.groupBody}>
						<Component />
					</div>
				</section>
			))}
			<div className={classes.end} />
		</>
	)
})
