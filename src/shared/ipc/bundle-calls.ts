import { z } from 'zod'
import { agreementSchema } from '../agreement/schema'
import { idSchema } from '../agreement/values/scalars'
import { approvedSchema, approveSchema, withdrawnSchema, withdrawSchema } from './approval-shapes'
import {
	bundleContentsSchema,
	bundleOpenedSchema,
	bundlePathSchema,
	bundleSeenSchema,
	bundleTakenSchema,
	incomingSchema,
	packBundleSchema,
	packedBundleSchema,
	saveBundleSchema,
	takeInSchema,
} from './bundle-shapes'
import { defineContract } from './channel'
import { madeVersionSchema, makeVersionSchema, readVersionSchema, versionListSchema } from './version-shapes'

const none = z.object({})
const byId = z.object({ id: idSchema })
const inBundle = bundlePathSchema.shape

/** The part of the contract for bundles: in and out of the workspace, and worked in by themselves. */
export const bundleCalls = defineContract({
	/** Opens the file dialog for a bundle; null when it was closed. */
	'bundles:choose-file': { args: none, result: z.string().nullable() },
	/** What a file holds, before anything is done with it. */
	'bundles:look': { args: bundlePathSchema, result: bundleSeenSchema },
	/** What it would bring to the agreement of the workspace that it came from. Flush that one first. */
	'bundles:incoming': { args: bundlePathSchema, result: incomingSchema },
	/** Into the workspace: as an agreement of its own, or merged into the one it came from. Flush that one first, and open it again. */
	'bundles:take-in': { args: takeInSchema, result: bundleTakenSchema },
	/** The step of taking in was undone in the window, or done again: the same bundle would bring it again, or not. */
	'bundles:set-taken': { args: byId.extend({ state: z.string().max(16), isTaken: z.boolean() }), result: none },
	/** To work in the bundle itself, without the workspace. */
	'bundles:open': { args: bundlePathSchema, result: bundleOpenedSchema },
	/** Resolves when it is in the bundle's file, which was opened in this session. `changed-outside`: somebody else wrote it since. */
	'bundles:save': { args: saveBundleSchema, result: z.object({ savedAt: z.string() }) },
	/** Asks where to, and goes on there; null when the dialog was closed. Works also where the file is gone. */
	'bundles:save-as': { args: saveBundleSchema, result: z.object({ path: z.string(), savedAt: z.string() }).nullable() },
	/** What somebody else wrote into the file and what is in the window, together; it is saved. */
	'bundles:join': { args: saveBundleSchema, result: z.object({ agreement: agreementSchema, savedAt: z.string() }) },
	/** Of a bundle that was opened in this session. */
	'bundles:versions': { args: bundlePathSchema, result: versionListSchema },
	'bundles:version': { args: bundlePathSchema.extend({ number: z.int() }), result: readVersionSchema },
	/** Keeps a text under a name in a bundle that was opened in this session, and saves that; as `versions:create`. */
	'bundles:name-version': { args: makeVersionSchema.extend(inBundle), result: madeVersionSchema },
	/** As `approvals:approve` and `approvals:withdraw`, in a bundle of the house; saved with it. */
	'bundles:approve': { args: approveSchema.extend(inBundle), result: approvedSchema },
	'bundles:withdraw': { args: withdrawSchema.extend(inBundle), result: withdrawnSchema },
	/** What could go along in a bundle of an agreement. */
	'bundles:contents': { args: byId, result: bundleContentsSchema },
	/** Asks where to; null when the dialog was closed. `external`: nothing internal goes along. */
	'bundles:pack': { args: packBundleSchema, result: packedBundleSchema.nullable() },
})
