import { z } from 'zod'
import { dateSchema, idSchema, lineSchema, partyRoleSchema, textSchema } from '../../agreement/values/scalars'

export const stakeholderSchema = z.object({
	id: idSchema,
	party: partyRoleSchema,
	function: lineSchema,
	name: lineSchema,
	email: lineSchema,
	phone: lineSchema,
	responsibilities: textSchema,
	decides: z.boolean(),
})
export type Stakeholder = z.infer<typeof stakeholderSchema>

export const RACI = ['R', 'A', 'C', 'I'] as const
export const raciRowSchema = z.object({
	id: idSchema,
	activity: lineSchema,
	/** By stakeholder id. */
	assignments: z.record(idSchema, z.enum(RACI)),
})
export type RaciRow = z.infer<typeof raciRowSchema>

export const dueSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('once'), date: dateSchema.nullable() }),
	/** Every `everyMonths` months on `day`; 31 means the last day of a shorter month. Counted from January. */
	z.object({ kind: z.literal('monthly'), everyMonths: z.int().min(1).max(60), day: z.int().min(1).max(31) }),
	z.object({ kind: z.literal('yearly'), month: z.int().min(1).max(12), day: z.int().min(1).max(31) }),
])
export type Due = z.infer<typeof dueSchema>

export const dutySchema = z.object({
	id: idSchema,
	party: partyRoleSchema,
	title: lineSchema,
	due: dueSchema,
	/** A stakeholder id. */
	ownerId: idSchema.nullable(),
	note: lineSchema,
})
export type Duty = z.infer<typeof dutySchema>

export const rolesSchema = z.object({
	stakeholders: z.array(stakeholderSchema).max(500),
	raci: z.array(raciRowSchema).max(500),
	duties: z.array(dutySchema).max(1_000),
	/** What the customer has to do so that the provider can. */
	cooperation: z.array(z.object({ id: idSchema, text: textSchema })).max(200),
	/** What missing cooperation does to the clocks. */
	missingCooperation: z.enum(['clocks-rest', 'case-excluded', 'no-effect']),
	/** Calendar days in which a change of a named person is told. */
	changeNoticeDays: z.int().min(0).max(365).nullable(),
})
export type Roles = z.infer<typeof rolesSchema>

export function emptyRoles(): Roles {
	return {
		stakeholders: [],
		raci: [],
		duties: [],
		cooperation: [],
		missingCooperation: 'clocks-rest',
		changeNoticeDays: null,
	}
}
