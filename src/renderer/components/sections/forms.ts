import type { FunctionComponent } from 'react'
import { CapacityGroup, ReadinessGroup, RoutingGroup, TasksGroup } from './action-plan/ActionPlanGroups'
import { EventsGroup } from './action-plan/EventsGroup'
import { EmergencyGroup, ExclusionsGroup, FreezeGroup, NoticeGroup } from './downtime/DowntimeGroups'
import { MaintenanceGroup } from './downtime/MaintenanceGroup'
import { EscalationOutsideGroup, LadderGroup } from './escalation/EscalationGroups'
import { ChangeControlGroup, ImprovementGroup, ReviewGroup, YearlyGroup } from './governance/GovernanceGroups'
import type { GroupProps } from './group-props'
import { INTERVIEW_FORMS } from './interview/forms'
import {
	ConfidentialityGroup,
	DataProtectionGroup,
	DefinitionsGroup,
	LawGroup,
	LiabilityGroup,
	NegotiatedGroup,
	OrderGroup,
} from './legal/LegalGroups'
import { MeasurementGroup, ObjectivesGroup } from './objectives/ObjectivesGroups'
import { ContactsGroup } from './parties/ContactsGroup'
import { AdjustmentGroup, KindGroup, PurposeGroup, TermGroup } from './parties/PartiesGroups'
import { CustomerGroup, ProviderGroup } from './parties/PartyGroup'
import { LevelsGroup, MatrixGroup, SettingGroup } from './priorities/PrioritiesGroups'
import { CapsGroup, ChronicGroup, ClaimGroup, NatureGroup, OtherGroup, PaymentGroup } from './remedies/RemediesGroups'
import { SchemesGroup } from './remedies/SchemesGroup'
import { DataGroup, ObjectionGroup, OutageGroup, RecipientsGroup, ReportGroup } from './reporting/ReportingGroups'
import { DutiesGroup } from './roles/DutiesGroup'
import { RaciGroup } from './roles/RaciGroup'
import { CooperationGroup, StakeholdersGroup } from './roles/RolesGroups'
import { HolidaysGroup } from './service-hours/HolidaysGroup'
import { CalendarListGroup, ChannelsGroup, HolidayPlaceGroup, OutsideGroup } from './service-hours/HoursGroups'
import { SpecialDaysGroup } from './service-hours/SpecialDaysGroup'
import { WeeklyGroup } from './service-hours/WeeklyGroup'
import { DependenciesGroup } from './services/DependenciesGroup'
import { RequestGroup } from './services/RequestGroup'
import { ChangesGroup, DemarcationGroup, OutGroup, ServiceListGroup, WhatGroup } from './services/ServicesGroups'
import { PeopleGroup, WayGroup } from './signatures/SignaturesGroups'

/** The form of each group by the group's id. */
export const GROUP_FORMS: Readonly<Record<string, FunctionComponent<GroupProps>>> = {
	'parties.kind': KindGroup,
	'parties.provider': ProviderGroup,
	'parties.customer': CustomerGroup,
	'parties.contacts': ContactsGroup,
	'parties.purpose': PurposeGroup,
	'parties.term': TermGroup,
	'parties.adjustment': AdjustmentGroup,
	'services.list': ServiceListGroup,
	'services.request': RequestGroup,
	'services.what': WhatGroup,
	'services.out': OutGroup,
	'services.dependencies': DependenciesGroup,
	'services.demarcation': DemarcationGroup,
	'services.changes': ChangesGroup,
	'service-hours.calendars': CalendarListGroup,
	'service-hours.weekly': WeeklyGroup,
	'service-hours.holidays': HolidaysGroup,
	'service-hours.days': SpecialDaysGroup,
	'service-hours.place': HolidayPlaceGroup,
	'service-hours.channels': ChannelsGroup,
	'service-hours.outside': OutsideGroup,
	'priorities.levels': LevelsGroup,
	'priorities.matrix': MatrixGroup,
	'priorities.setting': SettingGroup,
	'objectives.table': ObjectivesGroup,
	'objectives.measurement': MeasurementGroup,
	'reporting.report': ReportGroup,
	'reporting.recipients': RecipientsGroup,
	'reporting.data': DataGroup,
	'reporting.objection': ObjectionGroup,
	'reporting.outage': OutageGroup,
	'escalation.ladder': LadderGroup,
	'escalation.outside': EscalationOutsideGroup,
	'downtime.maintenance': MaintenanceGroup,
	'downtime.notice': NoticeGroup,
	'downtime.emergency': EmergencyGroup,
	'downtime.freeze': FreezeGroup,
	'downtime.exclusions': ExclusionsGroup,
	'remedies.nature': NatureGroup,
	'remedies.schemes': SchemesGroup,
	'remedies.caps': CapsGroup,
	'remedies.claim': ClaimGroup,
	'remedies.other': OtherGroup,
	'remedies.chronic': ChronicGroup,
	'remedies.payment': PaymentGroup,
	'roles.stakeholders': StakeholdersGroup,
	'roles.raci': RaciGroup,
	'roles.duties': DutiesGroup,
	'roles.cooperation': CooperationGroup,
	'governance.review': ReviewGroup,
	'governance.yearly': YearlyGroup,
	'governance.changes': ChangeControlGroup,
	'governance.improvement': ImprovementGroup,
	'legal.order': OrderGroup,
	'legal.confidentiality': ConfidentialityGroup,
	'legal.data': DataProtectionGroup,
	'legal.liability': LiabilityGroup,
	'legal.law': LawGroup,
	'legal.negotiated': NegotiatedGroup,
	'legal.definitions': DefinitionsGroup,
	'signatures.people': PeopleGroup,
	'signatures.way': WayGroup,
	'action-plan.tasks': TasksGroup,
	'action-plan.readiness': ReadinessGroup,
	'action-plan.capacity': CapacityGroup,
	'action-plan.routing': RoutingGroup,
	'action-plan.events': EventsGroup,
	...INTERVIEW_FORMS,
}
