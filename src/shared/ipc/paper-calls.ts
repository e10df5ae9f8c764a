import { z } from 'zod'
import { idSchema } from '../agreement/values/scalars'
import { paperFileSchema } from '../paper/paper-file'
import { bundlePathSchema } from './bundle-shapes'
import { defineContract } from './channel'
import {
	PAPER_EXPORTS,
	paperAddedSchema,
	paperExportedSchema,
	paperFindingsSchema,
	paperOpenedSchema,
	paperSummarySchema,
	paperWorkSchema,
} from './paper-shapes'

const none = z.object({})
const byId = z.object({ id: idSchema })

/** The part of the contract for contracts that somebody else wrote. */
export const paperCalls = defineContract({
	/** Opens the file dialog for somebody else's contract; null when it was closed. */
	'papers:choose-file': { args: none, result: z.string().nullable() },
	/** Keeps a file of somebody else's in the workspace, unless it is there already. */
	'papers:add': { args: bundlePathSchema.extend({ workId: paperWorkSchema }), result: paperAddedSchema },
	/** Newest first. */
	'papers:list': { args: none, result: z.array(paperSummarySchema) },
	'papers:open': { args: byId, result: paperOpenedSchema },
	/** Takes as long as its words are many; the paper can be read meanwhile. */
	'papers:findings': { args: byId.extend({ workId: paperWorkSchema }), result: paperFindingsSchema },
	/** The work of this name ends as `cancelled`; of one that has ended nothing happens. */
	'papers:cancel': { args: z.object({ workId: z.string().max(64) }), result: none },
	/** What is said about it; the file itself never changes. */
	'papers:save': { args: z.object({ file: paperFileSchema }), result: z.object({ savedAt: z.string() }) },
	'papers:delete': { args: byId, result: none },
	/** Undoes a deletion. */
	'papers:restore': { args: byId, result: none },
	/** Asks where to. `docx`: a copy of the file with its comments; `list`: what was said and found, as text. Flush it first. */
	'papers:export': { args: byId.extend({ format: z.enum(PAPER_EXPORTS) }), result: paperExportedSchema },
})
