import { parentPort } from 'node:worker_threads'
import { type CountQuestion, countFile } from './count-points'

/** Counts one agreement after the other beside the main thread; whoever started it ends it. */
parentPort?.on('message', (question: CountQuestion) => {
	void countFile(question).then((points) => parentPort?.postMessage(points))
})
