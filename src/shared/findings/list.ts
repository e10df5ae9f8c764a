import type { Rule } from './finding'
import { blankRule } from './rules/blank'
import { creditCapRule } from './rules/credit-cap'
import { creditTiersRule } from './rules/credit-tiers'
import { danglingReferenceRule } from './rules/dangling-reference'
import { glyphsRule } from './rules/glyphs'
import { indicatorCreditRule } from './rules/indicator-credit'
import { maintenanceFitsRule } from './rules/maintenance-fits'
import { matrixShapeRule } from './rules/matrix-shape'
import { overrideStaleRule } from './rules/override-stale'
import { priorityOrderRule } from './rules/priority-order'
import { realismRule } from './rules/realism'
import { responseOrderRule } from './rules/response-order'
import { shareRule } from './rules/share'
import { supplierUndercutsRule } from './rules/supplier-undercuts'
import { timeZoneRule } from './rules/time-zone'
import { translationRule } from './rules/translation'
import { unownedPromiseRule } from './rules/unowned-promise'

/** Every rule; each has a document that trips it and one that does not. */
export const RULES: readonly Rule[] = [
	blankRule,
	danglingReferenceRule,
	shareRule,
	responseOrderRule,
	priorityOrderRule,
	matrixShapeRule,
	timeZoneRule,
	creditTiersRule,
	creditCapRule,
	indicatorCreditRule,
	maintenanceFitsRule,
	supplierUndercutsRule,
	overrideStaleRule,
	translationRule,
	glyphsRule,
	unownedPromiseRule,
	realismRule,
]
