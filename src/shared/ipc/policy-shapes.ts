import { z } from 'zod'
import { calendarSchema } from '../agreement/values/calendar'
import { objectiveSchema } from '../agreement/values/objective'
import { POLICY_FORMATS } from '../policies/policy'
import { escalationLevelSchema } from '../sections/escalation/schema'

const valuesSchema = z.record(z.string(), z.union([z.string(), z.number()]))
const noteSchema = z.object({ code: z.string(), values: valuesSchema })

const readPolicySchema = z.object({
	name: z.string(),
	description: z.string(),
	isDefault: z.boolean(),
	isActive: z.boolean(),
	objectives: z.array(z.object({ objective: objectiveSchema, from: z.string(), service: z.string().optional() })),
	levels: z.array(escalationLevelSchema),
	notes: z.array(noteSchema),
})

/** What chosen files of a desk or of OpenSLO were read as. */
export const policyFilesSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('cancelled') }),
	/** Names of the files, without their folder. */
	z.object({
		kind: z.literal('read'),
		files: z.array(z.string()),
		format: z.enum(POLICY_FORMATS),
		policies: z.array(readPolicySchema),
		calendars: z.array(calendarSchema),
		notes: z.array(noteSchema),
	}),
	/** `code` is a sentence of the area `policies`; `no-policy`: business hours alone. */
	z.object({ kind: z.literal('refused'), file: z.string(), code: z.string(), values: valuesSchema }),
])
export type PolicyFiles = z.infer<typeof policyFilesSchema>
