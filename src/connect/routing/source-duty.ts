import type { Duty } from '#people/index.ts';
import { sourcesHeldBy } from '../store/assignments.ts';

/** Nobody leaves while a source that is on has them as steward or deputy: it would be listened to by nobody. */
export const sourceDuty: Duty = { code: 'person.holds-sources', namesFor: sourcesHeldBy };
