import { breaches } from './breaches'
import { calls } from './calls'
import { counts } from './counts'
import type { HistoryFormat } from './format'
import { freshdesk } from './freshdesk'
import { freshservice } from './freshservice'
import { generic } from './generic'
import { intervals } from './intervals'
import { outages } from './outages'
import { upptime } from './upptime'
import { uptimerobot } from './uptimerobot'
import { zendesk } from './zendesk'

/** In order of trial: the special before the general. */
export const HISTORY_FORMATS: readonly HistoryFormat[] = [
	freshservice,
	freshdesk,
	zendesk,
	calls,
	intervals,
	counts,
	breaches,
	uptimerobot,
	upptime,
	outages,
	generic,
]
