import type { Rule } from './finding'
import { blankRule } from './rules/blank'
import { capacityShortRule } from './rules/capacity-short'
import { chronicUnreachableRule } from './rules/chronic-unreachable'
import { claimDeadlineRule } from './rules/claim-deadline'
import { clockChangeRule } from './rules/clock-change'
import { clockEventsRule } from './rules/clock-events'
import { completenessRule } from './rules/completeness'
import { creditCapRule } from './rules/credit-cap'
import { creditTiersRule } from './rules/credit-tiers'
import { damagesTwiceRule } from './rules/damages-twice'
import { danglingReferenceRule } from './rules/dangling-reference'
import { dateOutsideRule } from './rules/date-outside'
import { dayWordRule } from './rules/day-word'
import { dutyOwnerRule } from './rules/duty-owner'
import { escalationDeputyRule } from './rules/escalation-deputy'
import { escalationLateRule } from './rules/escalation-late'
import { escalationOrderRule } from './rules/escalation-order'
import { escalationPriorityRule } from './rules/escalation-priority'
import { formMismatchRule } from './rules/form-mismatch'
import { glyphsRule } from './rules/glyphs'
import { holidayPlaceRule } from './rules/holiday-place'
import { holidaysShortRule } from './rules/holidays-short'
import { indicatorCreditRule } from './rules/indicator-credit'
import { internalTargetRule } from './rules/internal-target'
import { lawAvailabilityRule } from './rules/law/law-availability'
import { lawCreditTaxRule } from './rules/law/law-credit-tax'
import { lawDaysRule } from './rules/law/law-days'
import { lawFormRule } from './rules/law/law-form'
import { lawGuaranteeRule } from './rules/law/law-guarantee'
import { lawInterestRule } from './rules/law/law-interest'
import { lawLateFeeRule } from './rules/law/law-late-fee'
import { lawLiabilityRule } from './rules/law/law-liability'
import { lawLumpSumRule } from './rules/law/law-lump-sum'
import { lawNegotiatedRule } from './rules/law/law-negotiated'
import { lawPaymentTermRule } from './rules/law/law-payment-term'
import { lawPenaltyRule } from './rules/law/law-penalty'
import { lawPenaltyCapRule } from './rules/law/law-penalty-cap'
import { lawPenaltyDamagesRule } from './rules/law/law-penalty-damages'
import { lawPenaltyExtraRule } from './rules/law/law-penalty-extra'
import { lawPenaltyMerchantRule } from './rules/law/law-penalty-merchant'
import { lawPenaltyReserveRule } from './rules/law/law-penalty-reserve'
import { lawPersonalDataRule } from './rules/law/law-personal-data'
import { lawSoleRemedyRule } from './rules/law/law-sole-remedy'
import { lawStartEventRule } from './rules/law/law-start-event'
import { lawUnknownRule } from './rules/law/law-unknown'
import { lawVagueRule } from './rules/law/law-vague'
import { lawWorksCouncilRule } from './rules/law/law-works-council'
import { lookAheadRule } from './rules/look-ahead'
import { maintenanceCapRule } from './rules/maintenance-cap'
import { maintenanceFitsRule } from './rules/maintenance-fits'
import { maintenanceHoursRule } from './rules/maintenance-hours'
import { maintenanceRefusalRule } from './rules/maintenance-refusal'
import { matrixShapeRule } from './rules/matrix-shape'
import { measurementRule } from './rules/measurement'
import { monthEndRule } from './rules/month-end'
import { nobodyDecidesRule } from './rules/nobody-decides'
import { onCallRule } from './rules/on-call'
import { onCallIdleRule } from './rules/on-call-idle'
import { oneSidedRule } from './rules/one-sided'
import { overrideFiguresRule } from './rules/override-figures'
import { overrideStaleRule } from './rules/override-stale'
import { ownLinksRule } from './rules/own-links'
import { penaltyRelianceRule } from './rules/penalty-reliance'
import { placeholderRule } from './rules/placeholder'
import { planStepRule } from './rules/plan-step'
import { playbookPartRule } from './rules/playbook-part'
import { priorityOrderRule } from './rules/priority-order'
import { priorityUndescribedRule } from './rules/priority-undescribed'
import { promiseWithoutRemedyRule } from './rules/promise-without-remedy'
import { raciRule } from './rules/raci'
import { realismRule } from './rules/realism'
import { remedyNatureRule } from './rules/remedy-nature'
import { reportDayTwiceRule } from './rules/report-day-twice'
import { reportEarlyRule } from './rules/report-early'
import { reportRareRule } from './rules/report-rare'
import { responseOrderRule } from './rules/response-order'
import { reviewFixedRule } from './rules/review-fixed'
import { reviewRareRule } from './rules/review-rare'
import { scopeOpenRule } from './rules/scope-open'
import { serviceUnpromisedRule } from './rules/service-unpromised'
import { shareRule } from './rules/share'
import { soleRemedyRule } from './rules/sole-remedy'
import { supplierUndercutsRule } from './rules/supplier-undercuts'
import { supplierUnknownRule } from './rules/supplier-unknown'
import { targetAbsoluteRule } from './rules/target-absolute'
import { taskLateRule } from './rules/task-late'
import { termNoticeRule } from './rules/term-notice'
import { textFiguresRule } from './rules/text-figures'
import { textTermsRule } from './rules/text-terms'
import { timeZoneRule } from './rules/time-zone'
import { translationRule } from './rules/translation'
import { unownedPromiseRule } from './rules/unowned-promise'
import { updateLateRule } from './rules/update-late'
import { wishUnmetRule } from './rules/wish-unmet'
import { workingDayRule } from './rules/working-day'

/** Every rule; each has a document that trips it and one that comes near it and does not. */
export const RULES: readonly Rule[] = [
	blankRule,
	placeholderRule,
	completenessRule,
	playbookPartRule,
	danglingReferenceRule,
	serviceUnpromisedRule,
	scopeOpenRule,
	wishUnmetRule,
	supplierUndercutsRule,
	supplierUnknownRule,
	timeZoneRule,
	onCallRule,
	onCallIdleRule,
	holidayPlaceRule,
	holidaysShortRule,
	matrixShapeRule,
	priorityUndescribedRule,
	shareRule,
	targetAbsoluteRule,
	responseOrderRule,
	priorityOrderRule,
	updateLateRule,
	clockEventsRule,
	measurementRule,
	realismRule,
	reportEarlyRule,
	reportDayTwiceRule,
	reportRareRule,
	monthEndRule,
	escalationLateRule,
	escalationOrderRule,
	escalationPriorityRule,
	escalationDeputyRule,
	maintenanceFitsRule,
	maintenanceCapRule,
	maintenanceRefusalRule,
	maintenanceHoursRule,
	clockChangeRule,
	creditTiersRule,
	creditCapRule,
	indicatorCreditRule,
	promiseWithoutRemedyRule,
	claimDeadlineRule,
	chronicUnreachableRule,
	penaltyRelianceRule,
	remedyNatureRule,
	damagesTwiceRule,
	soleRemedyRule,
	termNoticeRule,
	dateOutsideRule,
	lookAheadRule,
	raciRule,
	dutyOwnerRule,
	nobodyDecidesRule,
	reviewRareRule,
	reviewFixedRule,
	formMismatchRule,
	oneSidedRule,
	dayWordRule,
	workingDayRule,
	textFiguresRule,
	textTermsRule,
	overrideStaleRule,
	ownLinksRule,
	overrideFiguresRule,
	translationRule,
	glyphsRule,
	unownedPromiseRule,
	internalTargetRule,
	taskLateRule,
	planStepRule,
	capacityShortRule,
	lawUnknownRule,
	lawAvailabilityRule,
	lawCreditTaxRule,
	lawDaysRule,
	lawFormRule,
	lawGuaranteeRule,
	lawInterestRule,
	lawLateFeeRule,
	lawLiabilityRule,
	lawLumpSumRule,
	lawNegotiatedRule,
	lawPaymentTermRule,
	lawPenaltyCapRule,
	lawPenaltyDamagesRule,
	lawPenaltyExtraRule,
	lawPenaltyMerchantRule,
	lawPenaltyReserveRule,
	lawPenaltyRule,
	lawPersonalDataRule,
	lawSoleRemedyRule,
	lawStartEventRule,
	lawVagueRule,
	lawWorksCouncilRule,
]
