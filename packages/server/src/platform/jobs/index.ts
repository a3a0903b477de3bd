/** 仕事 — outbox, reactions and the worker. */
export { enqueue, hasLeftWork, jobsInsertion } from './enqueue.ts';
export { type Job, type JobContext, type Reaction, reactionJobs } from './job.ts';
export { leaveEvents } from './leave-events.ts';
export { jobBell } from './wake.ts';
export { openWorker, type Worker } from './worker.ts';
