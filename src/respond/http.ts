import { inTransaction, type Route, route } from '#http/route.ts';
import { isRefusal, refuse } from '#kit/refusal.ts';
import { reopenConversation } from './confirmation/reopen-conversation.ts';
import { solveConversation } from './confirmation/solve-conversation.ts';
import * as contract from './contract.ts';
import { changeOne } from './conversation/change-one.ts';
import { handOver } from './conversation/hand-over.ts';
import { snoozeConversation } from './conversation/snooze-conversation.ts';
import { takeConversation } from './conversation/take-conversation.ts';
import { seeConversation, watchConversation } from './conversation/watch-conversation.ts';
import { closeDecision } from './decision/close-decision.ts';
import { recordDecision } from './decision/record-decision.ts';
import { joinConversations } from './joining/join-conversations.ts';
import { partConversation } from './joining/part-conversation.ts';
import { splitConversation } from './joining/split-conversation.ts';
import { saveDraft } from './note/save-draft.ts';
import { writeNote } from './note/write-note.ts';
import { closePromise } from './promise/close-promise.ts';
import { makePromise } from './promise/make-promise.ts';
import { readBeside, readConversation } from './read-conversation.ts';
import { queueReply } from './reply/queue-reply.ts';
import { retryReply } from './reply/retry-reply.ts';
import { undoReply } from './reply/undo-reply.ts';
import { countViews, mostCounted } from './store/counts.ts';
import { isCursor } from './store/in-view.ts';
import { listPage } from './store/list.ts';
import { searchPage } from './store/search.ts';
import { listsForMe, mirrorOf, waitingForMe } from './store/today.ts';
import { snippets, viewsFor } from './store/views.ts';
import { removeSnippet, saveSnippet } from './views/keep-snippets.ts';
import { removeView, saveView } from './views/keep-views.ts';

export interface RespondNeeds {
  mailOn: boolean;
  publicUrl: () => string;
}

const dated = <T extends { dueAt?: string }>(body: T) => ({
  ...body,
  dueAt: body.dueAt ? new Date(body.dueAt) : undefined,
});

export const respondRoutes = ({ mailOn, publicUrl }: RespondNeeds): Route[] => [
  route(contract.listConversations, async ({ db, act, query }) => {
    if (query.after && !isCursor(query.after)) return refuse('request.invalid', undefined, 'query.after');
    const looking = { person: act.actor.personId, at: act.at };
    const page = await (query.q?.trim() ? searchPage : listPage)(db, looking, query);
    return { ...page, asOf: act.at.toISOString() };
  }),
  route(contract.countConversations, async ({ db, act }) => ({
    counts: await countViews(db, { person: act.actor.personId, at: act.at }),
    most: mostCounted,
    asOf: act.at.toISOString(),
  })),
  route(contract.readConversation, ({ db, act, params }) => readConversation(db, act, { ...params, mailOn })),
  route(contract.readBeside, ({ db, act, params }) => readBeside(db, act, params)),
  route(contract.takeConversation, ({ db, act, params, body }) =>
    inTransaction(db, (tx) => takeConversation(tx, act, { ...params, ...body })),
  ),
  route(contract.handOver, ({ db, act, params, body }) =>
    inTransaction(db, (tx) => handOver(tx, act, { ...params, ...body })),
  ),
  route(contract.snoozeConversation, ({ db, act, params, body }) =>
    inTransaction(db, (tx) =>
      snoozeConversation(tx, act, { ...params, until: body.until ? new Date(body.until) : null }),
    ),
  ),
  route(contract.joinConversations, ({ db, act, params, body }) =>
    inTransaction(db, (tx) => joinConversations(tx, act, { ...params, ...body })),
  ),
  route(contract.partConversation, ({ db, act, params }) =>
    inTransaction(db, (tx) => partConversation(tx, act, params)),
  ),
  route(contract.splitConversation, ({ db, act, params, body }) =>
    inTransaction(db, (tx) => splitConversation(tx, act, { ...params, ...body })),
  ),
  route(contract.changeConversations, async ({ db, act, body }) => {
    const done: { changed: string[]; refused: { conversation: string; code: string }[] } = {
      changed: [],
      refused: [],
    };
    for (const conversation of new Set(body.conversations)) {
      const outcome = await inTransaction(db, (tx) =>
        changeOne(tx, act, conversation, body.change, { mailOn, publicUrl: publicUrl() }),
      );
      if (isRefusal(outcome)) done.refused.push({ conversation, code: outcome.refused });
      else done.changed.push(conversation);
    }
    return done;
  }),
  route(contract.watchConversation, ({ db, act, params, body }) =>
    inTransaction(db, (tx) => watchConversation(tx, act, { ...params, ...body })),
  ),
  route(contract.seeConversation, ({ db, act, params }) =>
    inTransaction(db, (tx) => seeConversation(tx, act, params)),
  ),
  route(contract.writeNote, ({ db, act, params, body }) =>
    inTransaction(db, (tx) => writeNote(tx, act, { ...params, ...body })),
  ),
  route(contract.saveDraft, ({ db, act, params, body }) =>
    inTransaction(db, (tx) => saveDraft(tx, act, { ...params, ...body })),
  ),
  route(contract.queueReply, async ({ db, act, params, body }) => {
    const queued = await inTransaction(db, (tx) => queueReply(tx, act, { ...params, ...body, mailOn }));
    return 'refused' in queued ? queued : { ...queued, sendAfter: queued.sendAfter?.toISOString() ?? null };
  }),
  route(contract.undoReply, ({ db, act, params }) => inTransaction(db, (tx) => undoReply(tx, act, params))),
  route(contract.retryReply, ({ db, act, params }) => inTransaction(db, (tx) => retryReply(tx, act, params))),
  route(contract.recordDecision, ({ db, act, params, body }) =>
    inTransaction(db, (tx) => recordDecision(tx, act, { ...params, ...dated(body) })),
  ),
  route(contract.closeDecision, ({ db, act, params, body }) =>
    inTransaction(db, (tx) => closeDecision(tx, act, { ...params, ...body })),
  ),
  route(contract.makePromise, ({ db, act, params, body }) =>
    inTransaction(db, (tx) => makePromise(tx, act, { ...params, ...body, dueAt: new Date(body.dueAt) })),
  ),
  route(contract.closePromise, ({ db, act, params, body }) =>
    inTransaction(db, (tx) => closePromise(tx, act, { ...params, ...body })),
  ),
  route(contract.solveConversation, ({ db, act, params, body }) =>
    inTransaction(db, (tx) =>
      solveConversation(tx, act, { ...params, ...body, mailOn, publicUrl: publicUrl() }),
    ),
  ),
  route(contract.reopenConversation, ({ db, act, params }) =>
    inTransaction(db, (tx) => reopenConversation(tx, act, params)),
  ),
  route(contract.listViews, async ({ db, act }) => {
    const found = act.actor.personId ? await viewsFor(db, act.actor.personId) : [];
    return {
      items: found.map(({ person_id, filter, ...view }) => ({
        ...view,
        filter: filter as Record<string, unknown>,
        mine: person_id === act.actor.personId,
      })),
    };
  }),
  route(contract.saveView, ({ db, act, body }) => inTransaction(db, (tx) => saveView(tx, act, body))),
  route(contract.removeView, ({ db, act, params }) => inTransaction(db, (tx) => removeView(tx, act, params))),
  route(contract.listSnippets, async ({ db }) => ({ items: await snippets(db) })),
  route(contract.saveSnippet, ({ db, act, body }) => inTransaction(db, (tx) => saveSnippet(tx, act, body))),
  route(contract.removeSnippet, ({ db, act, params }) =>
    inTransaction(db, (tx) => removeSnippet(tx, act, params)),
  ),
  route(contract.readToday, async ({ db, act }) => {
    const person = act.actor.personId;
    if (!person) return refuse('access.person-needed');
    const since = new Date(Date.UTC(act.at.getUTCFullYear(), act.at.getUTCMonth(), 1));
    const [waiting, lists, mirror] = await Promise.all([
      waitingForMe(db, person, act.at),
      listsForMe(db, person, act.at),
      mirrorOf(db, person, since, act.at),
    ]);
    return {
      waiting,
      ...lists,
      mirror: { since: since.toISOString(), ...mirror },
      asOf: act.at.toISOString(),
    };
  }),
];
