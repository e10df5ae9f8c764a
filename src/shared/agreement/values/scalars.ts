import { z } from 'zod'

/** Stable identifier of a thing inside an agreement, e.g. `service-desk`. Never reused, never renumbered. */
export const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/)

/** One line of what a user typed; null is a blank, which every draft may have. */
export const lineSchema = z.string().max(2_000).nullable()

/** Text of one or more paragraphs; null is a blank. */
export const textSchema = z.string().max(50_000).nullable()

/** A calendar date without a zone, `2026-01-31`. */
export const dateSchema = z.iso.date()

/** Time of day `HH:MM`; `24:00` only where a schema says so. */
export const timeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** Whole seconds, never negative. Which clock they run on is said beside them. */
export const secondsSchema = z.int().min(0).max(10_000_000_000)

/** Parts per million: 99.999 % = 999990. Basis points could not say it. */
export const sharePpmSchema = z.int().min(0).max(1_000_000)

/** Integer minor units (cents) of the agreement's currency. */
export const moneyMinorSchema = z.int().min(0).max(1_000_000_000_000)

/** ISO 4217 code. */
export const currencySchema = z.string().regex(/^[A-Z]{3}$/)

/** An IANA zone name such as `Europe/Berlin`; whether the runtime knows it is a finding, not a parse error. */
export const timeZoneSchema = z.string().min(1).max(64)

export const countSchema = z.int().min(0).max(1_000_000_000)

/** What a period is measured in: the service hours of a calendar, or the clock on the wall. */
export const clockSchema = z.enum(['service', 'calendar'])
export type Clock = z.infer<typeof clockSchema>

export const partyRoleSchema = z.enum(['provider', 'customer'])
export type PartyRole = z.infer<typeof partyRoleSchema>
