import type { FunctionComponent } from 'react'
import { SECTIONS, type SectionId } from '../../../shared/agreement/section-list'
import { isInterview } from '../../../shared/sections/interview-questions'
import type { QuestionGroup } from '../../../shared/sections/question-group'
import { QUESTION_GROUPS } from '../../../shared/sections/questions'
import { GROUP_FORMS } from './forms'
import type { GroupProps } from './group-props'

/** A group of questions with the form that asks them. */
export type Group = QuestionGroup & { readonly Component: FunctionComponent<GroupProps> }

/** The groups of each section in the order of the guided way; interviews are gone through there only. */
export const SECTION_GROUPS: Readonly<Record<SectionId, readonly Group[]>> = Object.fromEntries(
	SECTIONS.map(({ id }) => [
		id,
		QUESTION_GROUPS.filter((group) => group.section === id && !isInterview(group)).map(withForm),
	]),
	// Every section has its entry.
) as unknown as Readonly<Record<SectionId, readonly Group[]>>

function withForm(group: QuestionGroup): Group {
	const Component = GROUP_FORMS[group.id]
	if (Component === undefined) throw new Error(`The group ${group.id} has no form`)
	return { ...group, Component }
}
