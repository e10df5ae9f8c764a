/**
 * Erlang's loss formula: share of arrivals that find all `staff` busy when nobody waits, at `load` erlangs (arrival rate
 * times handling time). By the recursion B(n) = load B(n-1) / (n + load B(n-1)), which neither overflows nor cancels.
 * Source: Erlang 1917.
 */
export function erlangB(staff: number, load: number): number {
	let blocked = 1
	for (let n = 1; n <= staff; n++) blocked = (load * blocked) / (n + load * blocked)
	return blocked
}
