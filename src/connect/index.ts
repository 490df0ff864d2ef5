export { type AssignedFacts, connectEvents } from './events.ts';
export { type Assigning, assign } from './routing/assign.ts';
export type { Assignment } from './routing/assignment.ts';
export { type ConversationToRoute, routeConversations } from './routing/route-conversations.ts';
export { assignmentsNow, assignmentsOf } from './store/assignments.ts';
export type { Reason } from './tables.ts';
