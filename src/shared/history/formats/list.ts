import { breaches } from './breaches'
import { calls } from './calls'
import { counts } from './counts'
import type { HistoryFormat } from './format'
import { freshdesk } from './freshdesk'
import { freshservice } from './freshservice'
import { generic } from './generic'
import { intervals } from './intervals'
import { jira } from './jira'
import { outages } from './outages'
import { pingdom } from './pingdom'
import { servicenow, servicenowSla } from './servicenow'
import { statuspage } from './statuspage'
import { upptime } from './upptime'
import { uptimerobot } from './uptimerobot'
import { zammad } from './zammad'
import { zendesk } from './zendesk'

/** In order of trial: the special before the general. */
export const HISTORY_FORMATS: readonly HistoryFormat[] = [
	freshservice,
	freshdesk,
	servicenowSla,
	servicenow,
	zammad,
	zendesk,
	jira,
	calls,
	intervals,
	counts,
	breaches,
	statuspage,
	pingdom,
	uptimerobot,
	upptime,
	outages,
	generic,
]
