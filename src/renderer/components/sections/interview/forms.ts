import type { FunctionComponent } from 'react'
import type { GroupProps } from '../group-props'
import { InterviewResult } from './InterviewResult'
import {
	ItAvailability,
	ItBreaches,
	ItFunctions,
	ItKind,
	ItMaintenance,
	ItNeeds,
	ItRestoration,
	ItScope,
} from './ItGroups'
import {
	InterviewKindGroup,
	SupportChatbot,
	SupportIndustry,
	SupportKnowledge,
	SupportNight,
	SupportSeason,
	SupportSpeed,
	SupportVolume,
	SupportWorkload,
} from './SupportGroups'

/** The form of each group of the readiness interviews. */
export const INTERVIEW_FORMS: Readonly<Record<string, FunctionComponent<GroupProps>>> = {
	'action-plan.interview-kind': InterviewKindGroup,
	'action-plan.support-volume': SupportVolume,
	'action-plan.support-season': SupportSeason,
	'action-plan.support-speed': SupportSpeed,
	'action-plan.support-night': SupportNight,
	'action-plan.support-workload': SupportWorkload,
	'action-plan.support-chatbot': SupportChatbot,
	'action-plan.support-knowledge': SupportKnowledge,
	'action-plan.support-industry': SupportIndustry,
	'action-plan.it-kind': ItKind,
	'action-plan.it-needs': ItNeeds,
	'action-plan.it-availability': ItAvailability,
	'action-plan.it-maintenance': ItMaintenance,
	'action-plan.it-functions': ItFunctions,
	'action-plan.it-scope': ItScope,
	'action-plan.it-restoration': ItRestoration,
	'action-plan.it-breaches': ItBreaches,
	'action-plan.interview-result': InterviewResult,
}
