import type { HistoryFormat } from './format'
import { freshdesk } from './freshdesk'
import { freshservice } from './freshservice'
import { generic } from './generic'
import { outages } from './outages'
import { zendesk } from './zendesk'

/** In order of trial: the special before the general. */
export const HISTORY_FORMATS: readonly HistoryFormat[] = [freshservice, freshdesk, zendesk, outages, generic]
