import { z } from 'zod'
import { agreementSchema } from '../agreement/schema'
import { METRICS, prioritySchema } from '../agreement/values/objective'
import { idSchema } from '../agreement/values/scalars'
import { MOST_IGNORED_SECONDS } from '../history/most-ignored'
import { SIGNATURE_PROFILES } from '../sections/signatures/schema'
import { EXPORT_FILES, exportedFileSchema } from './export-file'
import { proofLineSchema } from './proof-shape'
import { saidWordsSchema } from './said-words-shape'
import { listedVerdictsSchema } from './verdict-counts'

/** Shapes that cross between the window and the main process and are not part of an agreement. */

export const settingsSchema = z.object({
	/** Language of the interface; the contract's language is the agreement's own. */
	language: z.enum(['de', 'en', 'system']),
	colorScheme: z.enum(['light', 'dark', 'auto']),
	/** Name that stands in the export log. */
	userName: z.string().max(200),
})
export type Settings = z.infer<typeof settingsSchema>

export const appInfoSchema = z.object({
	version: z.string(),
	/** BCP 47 tag of the system, for `language: system`. */
	systemLocale: z.string(),
	workspacePath: z.string(),
	workspaceName: z.string(),
	/** Why nothing can be saved here, or null. `holder` says who has the lock. */
	readOnly: z.object({ reason: z.enum(['locked', 'folder']), holder: z.string() }).nullable(),
	/** Files that could not be read when the workspace was opened, and where they lie now. */
	setAside: z.array(
		z.object({
			file: z.string(),
			movedTo: z.string().nullable(),
			reason: z.string(),
			restoredFrom: z.string().nullable(),
		}),
	),
})
export type AppInfo = z.infer<typeof appInfoSchema>

export const REVIEW_STATES = ['draft', 'in-review', 'approved'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

export const agreementSummarySchema = z.object({
	id: idSchema,
	title: z.string(),
	customer: z.string().nullable(),
	provider: z.string().nullable(),
	language: z.enum(['de', 'en', 'de+en']),
	kind: z.string(),
	/** ISO instant of the last save. */
	changedAt: z.string(),
	nextReview: z.string().nullable(),
	/** Sum of the monthly fees times twelve; null when no fee is known. */
	yearlyValueMinor: z.number().nullable(),
	currency: z.string(),
	/** Open questions and findings as counted at the last save. */
	blanks: z.number(),
	errors: z.number(),
	warnings: z.number(),
	/** Absent where no history was asked. */
	verdicts: listedVerdictsSchema.optional(),
	/** Where its review stands; a draft while that is not counted. */
	reviewState: z.enum(REVIEW_STATES).default('draft'),
	/** Number of the latest version; null where there is none. */
	version: z.int().nullable().default(null),
	/** Made by a newer version: opens read-only. */
	tooNew: z.boolean(),
	/** Set where the file cannot be read; its title is then its id, and opening says what is wrong with it. */
	unreadable: z.boolean().optional(),
	/** Set while the points are being counted, and are of an earlier save or nothing; `agreements:counted` tells when they are there. */
	uncounted: z.boolean().optional(),
})
export type AgreementSummary = z.infer<typeof agreementSummarySchema>

export const openOutcomeSchema = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('opened'),
		agreement: agreementSchema,
		savedAt: z.string(),
		restoredFrom: z.string().nullable(),
	}),
	/** Newer than this program: shown as far as it is known, never written. */
	z.object({ kind: z.literal('too-new'), schemaVersion: z.number(), agreement: agreementSchema.nullable() }),
	z.object({
		kind: z.literal('broken'),
		file: z.string(),
		movedTo: z.string().nullable(),
		problems: z.array(z.object({ path: z.string(), message: z.string() })),
	}),
])
export type OpenOutcome = z.infer<typeof openOutcomeSchema>

export const playbookSummarySchema = z.object({
	id: z.string(),
	/** By language; own playbooks have one title for both. */
	title: z.object({ de: z.string(), en: z.string() }),
	summary: z.object({ de: z.string(), en: z.string() }),
	kind: z.string(),
	languages: z.array(z.enum(['de', 'en', 'de+en'])),
	own: z.boolean(),
})
export type PlaybookSummary = z.infer<typeof playbookSummarySchema>

/** What feeds a field: one column, or several (the first and the last resolution). */
const columnsSchema = z.union([z.string(), z.array(z.string()).readonly()])

/** Field and value mappings as on the command line (`--map createdAt=Opened`, `--map-value priority:Hoch=P2`). */
export const historyOptionsSchema = z.object({
	format: z.string().nullable(),
	map: z.record(z.string(), columnsSchema),
	mapValue: z.record(z.string(), z.string()),
	timeZone: z.string().nullable(),
	dateOrder: z.enum(['dmy', 'mdy', 'ymd']).nullable(),
	/** First responses within so many seconds of the creation are no responses; 0: they are. Left out: nothing was said. */
	ignoreResponsesWithin: z.number().int().min(0).max(MOST_IGNORED_SECONDS).optional(),
})
export type HistoryOptions = z.infer<typeof historyOptionsSchema>

export const qualityItemSchema = z.object({
	rule: z.string(),
	count: z.number(),
	examples: z.array(z.string()),
	/** What the sentence names besides the count; their kinds are qualityValueKind's to say. */
	values: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
})

const known = z.number().nullable()

/** As in realism/counted-figures.ts. */
const contactFiguresSchema = z.object({
	calls: z.number(),
	intervals: z.number(),
	offered: z.number(),
	answered: known,
	abandoned: known,
	answeredWithin: known,
	thresholdSeconds: known,
	averageWaitSeconds: known,
	averageHandlingSeconds: known,
})
const countFiguresSchema = z.object({
	periods: z.number(),
	sessions: known,
	deflected: known,
	handedOver: known,
	articleViews: known,
	selfServiceSolved: known,
})
/** As in realism/breach-facts.ts. */
const breachFactsSchema = z.object({
	rows: z.number(),
	years: z.array(
		z.object({
			year: z.number(),
			breaches: z.number(),
			credits: z.array(z.object({ currency: z.string(), minor: z.number() })),
		}),
	),
})

/** Days that a history speaks of, first and last as `YYYY-MM-DD`; both count whole. */
export const coversSchema = z.object({ from: z.iso.date(), to: z.iso.date() }).refine(({ from, to }) => from <= to)

export const historySummarySchema = z.object({
	id: idSchema,
	name: z.string(),
	agreementId: idSchema.nullable(),
	format: z.string(),
	importedAt: z.string(),
	rows: z.number(),
	tickets: z.number(),
	outages: z.number(),
	timeZone: z.string(),
	range: z.object({ start: z.string(), end: z.string() }).nullable(),
	/** Our field name to the file's header. */
	columns: z.record(z.string(), z.string()),
	quality: z.array(qualityItemSchema),
	/** The zone was assumed: the files name none and nobody chose one. */
	timeZoneAssumed: z.boolean().default(false),
	/** What the user says of the days covered, and the last day known; null: as the files themselves tell. */
	covers: coversSchema.nullable().default(null),
	asOf: z.iso.date().nullable().default(null),
	contacts: contactFiguresSchema.nullable().default(null),
	counts: countFiguresSchema.nullable().default(null),
	breaches: breachFactsSchema.nullable().default(null),
	/** The files as they were read, by name; their paths and their other columns are not kept. */
	sources: z.array(z.object({ file: z.string(), bytes: z.number(), sha256: z.string() })).default([]),
	/** Words that stand for priorities and services, as far as they were noted when the files were read. */
	words: saidWordsSchema.default({ priorities: [], services: [] }),
})
export type HistorySummary = z.infer<typeof historySummarySchema>

export const importOutcomeSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('imported'), history: historySummarySchema }),
	/** The columns were not recognised, or something cannot be decided without the user. */
	z.object({
		kind: z.literal('needs-mapping'),
		headers: z.array(z.string()),
		sample: z.array(z.array(z.string())),
		guess: z.record(z.string(), columnsSchema),
		missing: z.array(z.string()),
		undecided: z.enum(['date-order', 'time-zone']).nullable(),
		/** The zone that would be taken for times without one; null where the one that was named is unknown. */
		assumedZone: z.string().nullable().default(null),
	}),
	z.object({ kind: z.literal('refused'), reason: z.string(), file: z.string(), line: z.number().nullable() }),
	z.object({ kind: z.literal('cancelled') }),
])
export type ImportOutcome = z.infer<typeof importOutcomeSchema>

const moneyBand = z.object({ mean: z.number(), p5: z.number(), p95: z.number(), currency: z.string() })
const chance = z.object({ estimate: z.number(), low: z.number(), high: z.number() })

export const verdictSchema = z.object({
	objectiveId: idSchema,
	metric: z.enum(METRICS),
	priority: prioritySchema.nullable(),
	verdict: z.enum(['realistic', 'tight', 'unrealistic', 'not enough data']),
	windows: z.array(
		z.object({
			start: z.string(),
			end: z.string(),
			complete: z.boolean(),
			cases: z.number(),
			met: z.number(),
			pending: z.number(),
			attainment: z.number().nullable(),
			/** Kept or broken; null where it cannot be said. */
			kept: z.boolean().nullable(),
			/** Share that would end in time with open cases counted as censored. */
			kaplanMeier: z.number().nullable().default(null),
			medianSeconds: z.number().nullable().default(null),
			p90Seconds: z.number().nullable().default(null),
			/** Availability only: downtime that counted, and what the promise allowed in this very window. */
			downtimeSeconds: z.number().nullable().default(null),
			allowedSeconds: z.number().nullable().default(null),
			/** Half width of the 90 % band that the monitor's interval leaves around the downtime. */
			downtimeErrorSeconds: z.number().nullable().default(null),
		}),
	),
	/** Zone of the windows. */
	timeZone: z.string().default('UTC'),
	attainment: z.number().nullable(),
	passProbability: chance.nullable(),
	suggested: z
		.object({ value: z.number(), unit: z.string(), share: z.number().nullable(), passProbability: chance.nullable() })
		.nullable(),
	/** A year's credits of this promise after its part of the caps, whole minor units; null where there is no figure. */
	expectedCredits: moneyBand.nullable(),
	/** The mean with the suggested target in place of the drafted one. */
	expectedCreditsAtSuggestion: z.number().nullable().default(null),
	censored: z.number(),
	/** What was done with the outages; null for other metrics. */
	availability: z
		.object({
			outages: z.number(),
			partial: z.number(),
			leftOut: z.array(z.object({ reason: z.string(), outages: z.number() })).readonly(),
			leftOutSeconds: z.number(),
			samplingSeconds: z.number().nullable(),
		})
		.nullable()
		.default(null),
	/** Complete months behind the chance, and cases in them; `memory` 1 where all months count alike. */
	basis: z
		.object({ months: z.number(), cases: z.number(), memory: z.number().nullable() })
		.default({ months: 0, cases: 0, memory: null }),
	/** The suggestion divided by the pooled quantile. */
	looseness: z.number().nullable().default(null),
	/** A clear change with time: fitted shares of the first, the last and the coming month. */
	trend: z
		.object({
			direction: z.enum(['better', 'worse']),
			from: z.number(),
			to: z.number(),
			next: z.number(),
			months: z.number(),
			evidence: z.number(),
			passProbability: chance,
		})
		.nullable()
		.default(null),
	/** A month of the year (1 to 12) that differs, in the share of good cases or in how many come. */
	season: z
		.object({
			attainment: z
				.object({ month: z.number(), share: z.number(), otherwise: z.number(), evidence: z.number() })
				.nullable(),
			volume: z.object({ month: z.number(), factor: z.number(), evidence: z.number() }).nullable(),
		})
		.nullable()
		.default(null),
	/** The next windows; `cases` with a 90 % interval, null for availability. */
	forecast: z
		.array(
			z.object({
				start: z.string(),
				end: z.string(),
				cases: z.object({ expected: z.number(), low: z.number(), high: z.number() }).nullable(),
				passProbability: chance,
			}),
		)
		.default([]),
	/** Why the verdict is what it is, as codes with values; the reader's language is found at the edge. */
	reasons: z.array(z.object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })),
	/** The naive pooled quantile at the promised share, seconds; null where there is none. */
	pooledQuantile: z.number().nullable(),
	/** Distribution of all decided cases for a histogram: `step` in the value's unit, `counts` from zero, the last holds the rest. */
	histogram: z.object({ step: z.number(), counts: z.array(z.number()) }).nullable(),
})
export type Verdict = z.infer<typeof verdictSchema>

export const verdictReportSchema = z.object({
	historyId: idSchema,
	/** Hex SHA-256 of the stored columns: with the agreement, the confidence and the seed it makes the same verdicts again. */
	historyHash: z.string().default(''),
	seed: z.number().default(1),
	asOf: z.string(),
	verdicts: z.array(verdictSchema),
	/** Expected credits of a year over all promises that this history speaks of; null while a target moves. */
	credits: z
		.object({
			years: z.number(),
			total: moneyBand.nullable(),
			/** Mean of what the caps keep back. */
			cappedMean: z.number(),
			contributions: z.array(
				moneyBand.extend({
					objectiveId: idSchema,
					/** Part of the whole, 0..1. */
					share: z.number().nullable(),
					schemes: z.array(z.object({ schemeId: idSchema, mean: z.number() })),
					meanAtSuggestion: z.number().nullable(),
				}),
			),
			missing: z.array(z.object({ objectiveId: idSchema, reason: z.enum(['not-enough-data', 'fee', 'formula']) })),
			servicesWithoutFee: z.array(idSchema),
			/** Windows outside the volume a promise holds for: they cost nothing. */
			outsideVolume: z.array(z.object({ objectiveId: idSchema, windows: z.number(), of: z.number() })),
			/** Promises whose ramp-up the figures do not take into account. */
			withRampUp: z.array(idSchema),
		})
		.nullable()
		.default(null),
})
export type VerdictReport = z.infer<typeof verdictReportSchema>

export const exportRequestSchema = z.object({
	agreement: agreementSchema,
	formats: z.array(z.enum(EXPORT_FILES)).min(1),
	folder: z.string(),
	/** Who gets it; stands in the log. */
	recipient: z.string().max(300),
	audience: z.enum(['external', 'internal']),
	state: z.enum(['draft', 'final']),
	/** The day printed on it, `YYYY-MM-DD`. */
	date: z.iso.date(),
	/** Lines about the past that the user allowed on the summary. */
	proof: z.array(proofLineSchema).max(200).optional(),
	/** Whose tags PDF and Word carry at the signatures; the agreement's own choice unless said. */
	profile: z.enum(SIGNATURE_PROFILES).optional(),
	/** What of the review Word shows as comments and tracked changes; `all` only internally, and nothing of it in a final. */
	review: z.enum(['none', 'external', 'all']).optional(),
	/** Of an agreement in two languages, the only one that a draft has; left out for both. */
	language: z.enum(['de', 'en']).optional(),
	/** Word shows what is new since this version as tracked changes; never in a final. */
	since: z.int().nullable().optional(),
})
export type ExportRequest = z.infer<typeof exportRequestSchema>

/** One line of an agreement's `log.jsonl`. */
export const exportEntrySchema = z.object({
	at: z.string(),
	by: z.string(),
	recipient: z.string(),
	state: z.enum(['draft', 'final']),
	audience: z.enum(['external', 'internal']),
	contentHash: z.string(),
	/** Of a final: counts them among the versions from 1, one number for one text; null for a draft. */
	version: z.int().nullable().default(null),
	/** Of a draft that went to the other side: the version that keeps its text. Left out where none was made, and in older lines. */
	keptAs: z.int().optional(),
	files: z.array(exportedFileSchema),
	/** What of the past was allowed to go along on the summary. */
	proof: z.array(proofLineSchema).optional(),
	/** Whose tags PDF and Word carry at the signatures; left out where neither was made, and in older lines. */
	profile: z.enum(SIGNATURE_PROFILES).optional(),
	/** What of the review Word shows; left out for nothing. */
	review: z.enum(['external', 'all']).optional(),
	/** The version that Word shows what is new since, as the document calls it; left out for none. */
	comparedWith: z.string().max(300).optional(),
	/** The only one of two languages that the files have; left out for files that have all. */
	language: z.enum(['de', 'en']).optional(),
	/** Files of annexes that went along, each one once. */
	attachments: z.array(z.object({ path: z.string(), sha256: z.string(), bytes: z.number() })).default([]),
})
export type ExportEntry = z.infer<typeof exportEntrySchema>
