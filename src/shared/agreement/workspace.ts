import { z } from 'zod'
import { houseLookSchema, plainLook } from '../brand/brand'
import { partySchema } from '../sections/parties/schema'
import { idSchema } from './values/scalars'

export const WORKSPACE_VERSION = 1

export const addressEntrySchema = z.object({ id: idSchema, party: partySchema })
export type AddressEntry = z.infer<typeof addressEntrySchema>

/** `workspace.json`: what all agreements of a folder share. */
export const workspaceSchema = z.object({
	schemaVersion: z.literal(WORKSPACE_VERSION),
	name: z.string().max(200),
	/** Parties that were used before, to be picked again. */
	addressBook: z.array(addressEntrySchema).max(10_000).default([]),
	/** Of everything that is exported from the workspace. */
	look: houseLookSchema.default(plainLook),
})
export type Workspace = z.infer<typeof workspaceSchema>

export function emptyWorkspace(name: string): Workspace {
	return { schemaVersion: WORKSPACE_VERSION, name, addressBook: [], look: plainLook }
}
