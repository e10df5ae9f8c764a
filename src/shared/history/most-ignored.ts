/** How late a response may be to be left out as a machine's. An hour: what comes later is no machine's acknowledgement. */
export const MOST_IGNORED_SECONDS = 3_600
