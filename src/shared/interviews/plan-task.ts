import { type Task, taskSchema } from '../sections/action-plan/schema'

/** A task of the plan that follows from an answer; whoever goes over it names owner, deputy and start. */
export function planTask(of: Pick<Task, 'id' | 'title' | 'note' | 'mode'> & { readonly owner?: string }): Task {
	// The schema knows what the rest is while nobody has said it.
	return taskSchema.parse({ owner: '', ...of })
}
