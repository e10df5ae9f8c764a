import { z } from 'zod'
import { attachmentSchema } from '../agreement/own-content'
import { agreementSchema } from '../agreement/schema'
import { idSchema } from '../agreement/values/scalars'
import { addressEntrySchema } from '../agreement/workspace'
import { houseLookSchema, logoSchema } from '../brand/brand'
import { benchmarkSchema } from '../realism/benchmark'
import { approvalStateSchema, approvedSchema, approveSchema, withdrawnSchema, withdrawSchema } from './approval-shapes'
import { attachedFileSchema, attachOutcomeSchema } from './attachment-shapes'
import { bundleCalls } from './bundle-calls'
import { defineContract, defineEvents } from './channel'
import { clauseChannels } from './clause-shapes'
import { exportOutcomeSchema, redlineOutcomeSchema, redlineRequestSchema } from './export-outcome-shape'
import { keyFiguresSchema, REPORT_FORMATS } from './figures-shapes'
import { paperCalls } from './paper-calls'
import { policyFilesSchema } from './policy-shapes'
import { previewOutcomeSchema, previewRequestSchema } from './preview-shapes'
import { renewalPreviewSchema } from './renewal-shapes'
import { returnedSchema, takeBackSchema } from './returned-shapes'
import {
	agreementSummarySchema,
	appInfoSchema,
	coversSchema,
	exportEntrySchema,
	exportRequestSchema,
	historyOptionsSchema,
	historySummarySchema,
	importOutcomeSchema,
	openOutcomeSchema,
	playbookSummarySchema,
	settingsSchema,
	verdictReportSchema,
} from './shapes'
import { ticketClockSchema } from './ticket-clock-shape'
import { verdictCountsSchema } from './verdict-counts'
import { verificationSchema } from './verify-shape'
import {
	logFaultSchema,
	madeVersionSchema,
	makeVersionSchema,
	readVersionSchema,
	restoredSchema,
	versionListSchema,
} from './version-shapes'
import { proposalSchema, whatIfQuestionSchema, whatIfSchema } from './what-if-shapes'
import { wishesSchema } from './wishes-shape'

const none = z.object({})
const byId = z.object({ id: idSchema })
const byVersion = z.object({ id: idSchema, number: z.int() })
const attachedArgs = z.object({ agreementId: idSchema, sha256: attachmentSchema.shape.sha256 })

/** Every call the window may make. Handlers stand in `src/main/ipc`. */
export const contract = defineContract({
	'app:info': { args: none, result: appInfoSchema },
	/** The window's answer to `app:flush`, with the same token; `isStaying` where something would be lost that the user must decide about. */
	'app:flushed': { args: z.object({ token: z.string(), isStaying: z.boolean().optional() }), result: none },
	/** Files that the system handed over since the page last asked. */
	'app:take-files': { args: none, result: z.array(z.string()) },
	'settings:get': { args: none, result: settingsSchema },
	'settings:set': { args: settingsSchema, result: settingsSchema },

	'agreements:list': { args: none, result: z.array(agreementSummarySchema) },
	'agreements:create': {
		args: z.object({ playbook: z.string(), language: z.enum(['de', 'en', 'de+en']), title: z.string().nullable() }),
		result: byId,
	},
	/** Puts the sample agreement with its ticket history into the workspace, or finds the one that is there. */
	'agreements:add-sample': { args: z.object({ language: z.enum(['de', 'en']) }), result: byId },
	'agreements:open': { args: byId, result: openOutcomeSchema },
	/** Resolves when the agreement is on the disk. */
	'agreements:save': {
		args: z.object({ agreement: agreementSchema }),
		result: z.object({
			savedAt: z.string(),
			/** Where another program's version went that was written since ours was read; else null. */
			keptAside: z.string().nullable().default(null),
		}),
	},
	'agreements:duplicate': { args: z.object({ id: idSchema, title: z.string() }), result: byId },
	'agreements:delete': { args: byId, result: none },
	/** Undoes a deletion. */
	'agreements:restore': { args: byId, result: none },
	/** How the judgement of a draft came out, for the list; null: no history speaks for it. `judgedPart` names the draft. */
	'agreements:note-verdicts': {
		args: z.object({
			id: idSchema,
			judged: z.object({ counts: verdictCountsSchema, judgedPart: z.string().max(64) }).nullable(),
		}),
		result: none,
	},

	/** Keeps what is edited as wishes beside the agreement; null once they became suggestions or were dropped. */
	'wishes:keep': { args: z.object({ id: idSchema, wishes: wishesSchema.nullable() }), result: none },
	/** What was left when the program ended before they became suggestions; null where nothing was. */
	'wishes:read': { args: byId, result: z.object({ wishes: wishesSchema.nullable() }) },

	/** By number, those that cannot be relied on included. */
	'versions:list': { args: byId, result: versionListSchema },
	'versions:create': { args: makeVersionSchema, result: madeVersionSchema },
	'versions:read': { args: byVersion, result: readVersionSchema },
	/** Changes nothing by itself. */
	'versions:restore': { args: z.object({ agreement: agreementSchema, number: z.int() }), result: restoredSchema },
	/** Who approved the text as it stands in the window, and whose approval a later change voided. */
	'approvals:state': { args: z.object({ agreement: agreementSchema }), result: approvalStateSchema },
	/** Writes the log and keeps the text as a version; the agreement itself is the window's to save. */
	'approvals:approve': { args: approveSchema, result: approvedSchema },
	/** Writes the log; the agreement itself is the window's to save. */
	'approvals:withdraw': { args: withdrawSchema, result: withdrawnSchema },
	/** Whether the agreement's log is as it was written. */
	'log:check': { args: byId, result: z.object({ fault: logFaultSchema }) },

	...bundleCalls,

	...paperCalls,

	/** Opens the file dialog and puts the PDF beside the agreement; the window sets it in the annex. */
	'annexes:attach': { args: z.object({ agreementId: idSchema }), result: attachOutcomeSchema },
	'annexes:check': { args: attachedArgs, result: attachedFileSchema },
	/** Opens it in the system's program for PDF. */
	'annexes:open': { args: attachedArgs, result: none },

	'playbooks:list': { args: none, result: z.array(playbookSummarySchema) },
	'playbooks:save-own': { args: z.object({ agreementId: idSchema, title: z.string().min(1).max(200) }), result: byId },
	'playbooks:delete-own': { args: byId, result: none },

	'addresses:list': { args: none, result: z.array(addressEntrySchema) },
	'addresses:save': { args: addressEntrySchema, result: none },
	'addresses:delete': { args: byId, result: none },

	/** How exports of the workspace look. */
	'look:get': { args: none, result: houseLookSchema },
	/** Answers with what was stored. */
	'look:set': { args: houseLookSchema, result: houseLookSchema },
	/** Opens the file dialog; nothing is stored yet. A `foreign` file is no logo as it is: the window draws it anew and asks with that. */
	'look:choose-logo': {
		args: none,
		result: z.discriminatedUnion('kind', [
			z.object({ kind: z.literal('closed') }),
			z.object({ kind: z.literal('refused'), reason: z.literal('too-large') }),
			z.object({ kind: z.literal('foreign'), file: z.instanceof(Uint8Array) }),
			z.object({ kind: z.literal('chosen'), logo: logoSchema }),
		]),
	},
	'look:make-logo': {
		args: z.object({ png: z.instanceof(Uint8Array) }),
		result: z.discriminatedUnion('kind', [
			z.object({ kind: z.literal('refused') }),
			z.object({ kind: z.literal('chosen'), logo: logoSchema }),
		]),
	},

	...clauseChannels,
	/** What a renewal of an agreement would be, and what to go through; nothing is made. `from`: first day of the new term. */
	'renewals:preview': { args: byId.extend({ from: z.iso.date().nullable() }), result: renewalPreviewSchema },
	/** Makes the draft for the next term, which knows what it goes on from and what is to be gone through. */
	'renewals:make': { args: byId.extend({ from: z.iso.date().nullable() }), result: byId },
	/** Opens the file dialog for policies of a desk or a monitor and reads what is chosen; nothing is kept. */
	'policies:choose': { args: none, result: policyFilesSchema },
	/** In the order in which they were added; none is shipped. */
	'benchmarks:list': { args: none, result: z.array(benchmarkSchema) },
	'benchmarks:save': { args: benchmarkSchema, result: none },
	'benchmarks:delete': { args: byId, result: none },

	'histories:list': { args: none, result: z.array(historySummarySchema) },
	/** Opens the file dialog; empty when it was closed. */
	'histories:choose-files': { args: none, result: z.array(z.string()) },
	'histories:import': {
		args: z.object({
			importId: z.string(),
			agreementId: idSchema.nullable(),
			paths: z.array(z.string()).min(1),
			options: historyOptionsSchema,
			/** Asks what the columns mean before anything is read, whatever the file. */
			ask: z.boolean().default(false),
			/** Asks in which zone times are that name none, instead of taking the agreement's. */
			askZone: z.boolean().default(false),
			/** A history that goes once this import has come. */
			replaces: idSchema.nullable().default(null),
		}),
		result: importOutcomeSchema,
	},
	/** How a history was read and, if it was in this session and they are still there, from which files. */
	'histories:origin': {
		args: byId,
		result: z.object({ paths: z.array(z.string()), options: historyOptionsSchema }),
	},
	'histories:cancel': { args: z.object({ importId: z.string() }), result: none },
	'histories:attach': { args: z.object({ historyId: idSchema, agreementId: idSchema.nullable() }), result: none },
	'histories:delete': { args: byId, result: none },
	/** Judges the objectives of the agreement as it stands in the window, saved or not. */
	'histories:judge': {
		args: z.object({
			agreement: agreementSchema,
			historyId: idSchema,
			confidence: z.number().min(0.5).max(0.999),
			/** Only these, e.g. the one whose target moves; all where it is left out. */
			objectiveIds: z.array(idSchema).optional(),
			/** False leaves out the search for a suggested target, which takes most of the time. */
			suggest: z.boolean().default(true),
			/** Instead of what is kept with the history; null: as the files themselves tell. */
			covers: coversSchema.nullable().optional(),
			asOf: z.iso.date().nullable().optional(),
			/** Names the work for `histories:judging` and `histories:stop-judging`. */
			judgeId: z.string().optional(),
			/** The drafted objective that the judged ones are tried in place of: their `expectedCredits` are then told. */
			inPlaceOf: idSchema.optional(),
		}),
		result: verdictReportSchema,
	},
	/** Of histories judged just before for one agreement: their credits under its caps together; null where that cannot be. */
	'histories:share-credits': {
		args: z.object({ chosen: z.array(z.object({ historyId: idSchema, objectiveIds: z.array(idSchema) })).min(1) }),
		result: verdictReportSchema.pick({ credits: true }),
	},
	/** The judging under way fails with `cancelled`; of one that has ended nothing happens. */
	'histories:stop-judging': { args: z.object({ judgeId: z.string() }), result: none },
	/** Keeps with a history which days it covers and up to which day it is known. */
	'histories:observe': {
		args: z.object({ historyId: idSchema, covers: coversSchema.nullable(), asOf: z.iso.date().nullable() }),
		result: none,
	},
	/** Ticket numbers that begin with or hold the text, at most twenty. */
	'histories:find-tickets': {
		args: z.object({ historyId: idSchema, text: z.string().max(200) }),
		result: z.array(z.string()),
	},
	'histories:ticket-clock': {
		args: z.object({
			agreement: agreementSchema,
			historyId: idSchema,
			objectiveId: idSchema,
			ticketId: z.string().min(1).max(200),
		}),
		result: ticketClockSchema,
	},
	/** What growth, staff and automation do to one promise of the agreement as it stands in the window. */
	'histories:what-if': {
		args: z.object({
			agreement: agreementSchema,
			historyId: idSchema,
			objectiveId: idSchema,
			...whatIfQuestionSchema.shape,
		}),
		result: whatIfSchema,
	},
	/** Service hours, priorities and all targets that a history supports, for a new agreement or an empty one. */
	'histories:propose': {
		args: z.object({
			historyId: idSchema,
			confidence: z.number().min(0.5).max(0.999),
			calendarName: z.string().min(1).max(200),
			/** The service the objectives are for, and its names in the history. */
			service: z.object({ id: idSchema, name: z.string().nullable() }).nullable(),
			/** Whose maintenance and exclusions hold; null where none is drafted. */
			agreement: agreementSchema.nullable(),
		}),
		result: proposalSchema,
	},

	/** Key figures of a history, with the hours, services and targets of a draft where one is given. */
	'histories:figures': {
		args: z.object({ historyId: idSchema, agreement: agreementSchema.nullable() }),
		result: keyFiguresSchema,
	},
	/** Asks where to save what a history says of a draft, and writes it there; null when the dialog was closed. Internal. */
	'histories:report': {
		args: z.object({
			agreement: agreementSchema,
			historyId: idSchema,
			format: z.enum(REPORT_FORMATS),
			confidence: z.number().min(0.5).max(0.999).default(0.95),
		}),
		result: z.string().nullable(),
	},

	/** Opens the folder dialog; `export:run` writes only where the user chose to in this session, or exported to before. */
	'export:choose-folder': { args: none, result: z.string().nullable() },
	'export:run': {
		/** The id names the work for `export:cancel`. */
		args: exportRequestSchema.extend({ exportId: z.string().max(64).optional() }),
		result: exportOutcomeSchema,
	},
	/** Asks where to, and writes what is new from one version to another as tracked changes in Word; null is the agreement as it stands. */
	'export:redline': { args: redlineRequestSchema, result: redlineOutcomeSchema },
	/** The export under way takes back what it wrote and ends as `cancelled`; of one that has ended nothing happens. */
	'export:cancel': { args: z.object({ exportId: z.string().max(64) }), result: none },
	'export:log': { args: byId, result: z.array(exportEntrySchema) },
	/** The pages of a file as `export:run` would make it, in memory. Ends the one that is still being made. */
	'preview:make': { args: previewRequestSchema, result: previewOutcomeSchema },
	/** The one that is being made ends as `cancelled`. */
	'preview:stop': { args: none, result: none },
	/** Opens the file dialog for a Word file that came back, and reads what was said and changed in it. */
	'review:take-back': { args: takeBackSchema, result: returnedSchema },
	/** Opens the file dialog for a contract; null when it was closed. */
	'verify:choose-file': { args: none, result: z.string().nullable() },
	/** Makes a document again from the data inside it and compares; rejects only where the file cannot be read at all. */
	'verify:run': { args: z.object({ path: z.string().min(1) }), result: verificationSchema },
	/** Files of an export only. */
	'files:open': { args: z.object({ path: z.string() }), result: none },
	'files:show': { args: z.object({ path: z.string() }), result: none },
})

const MENU_COMMANDS = [
	'new',
	'open-sample',
	'open-bundle',
	'open-paper',
	'send-bundle',
	'save',
	'save-as',
	'undo',
	'redo',
	'export',
	'find',
	'palette',
	'settings',
	'verify',
	'check',
	'challenges',
	'next',
	'next-pane',
	'keys',
] as const

/** What the main process tells the window. */
export const events = defineEvents({
	/** Save what is unsaved and answer; the program is about to end. */
	'app:flush': z.object({ token: z.string() }),
	/** The system handed over files: `app:take-files` has them. */
	'app:files-arrived': z.object({}),
	'menu:command': z.object({
		command: z.enum(MENU_COMMANDS),
	}),
	/** Points of agreements that came from elsewhere are counted now; the list is worth asking for again. */
	'agreements:counted': z.object({}),
	'histories:progress': z.object({
		importId: z.string(),
		readBytes: z.number(),
		totalBytes: z.number(),
		/** Null while they are not counted. */
		rows: z.number().nullable(),
	}),
	/** Objectives judged so far; only for calls with a `judgeId`. */
	'histories:judging': z.object({ judgeId: z.string(), done: z.number(), total: z.number() }),
	/** Share of the work, 0 to 1; only for calls with a `workId`. */
	'papers:progress': z.object({ workId: z.string(), share: z.number() }),
	'export:progress': z.object({ done: z.number(), total: z.number(), file: z.string() }),
})
