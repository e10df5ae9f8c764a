import { splitSignatory } from './0001-split-signatory'
import { addReview } from './0002-add-review'
import { addSilences } from './0003-add-silences'
import { markOwnWording } from './0004-mark-own-wording'
import { addInterviews } from './0005-add-interviews'
import { addPlaybook } from './0006-add-playbook'
import type { Migration } from './migration'

/** In order; each starts where the one before ends. */
export const MIGRATIONS: readonly Migration[] = [
	splitSignatory,
	addReview,
	addSilences,
	markOwnWording,
	addInterviews,
	addPlaybook,
]
