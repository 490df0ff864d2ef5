import { inTransaction, type Route, route } from '#http/route.ts';
import type { Tx } from '#kit/database.ts';
import { isRefusal } from '#kit/refusal.ts';
import { answerConfirmation } from './confirmation/answer-confirmation.ts';
import { hashOfToken } from './confirmation/ask-confirmation.ts';
import { confirmationPage, type PageState } from './confirmation/confirmation-page.ts';
import { customerWords } from './confirmation/customer-words.ts';
import * as contract from './contract.ts';
import { askedThrough, organisationOf } from './store/confirmation.ts';

/** The one page customers see: signed in by the token in their link, working without scripts. */
export const customerRoutes: Route[] = [
  route(contract.confirmationPage, async ({ db, act, params, answer }) => {
    keepPrivate(answer);
    const asked = await askedThrough(db, hashOfToken(params.token));
    if (!asked) return show(db, 'unknown', null);
    if (asked.answered_at) return show(db, 'answered', asked.language);
    if (asked.expires_at <= act.at) return show(db, 'gone', asked.language);
    return show(db, 'question', asked.language, asked.subject);
  }),
  route(contract.confirmationAnswer, async ({ db, act, params, body, answer }) => {
    keepPrivate(answer);
    const asked = await askedThrough(db, hashOfToken(params.token));
    const answered = await inTransaction(db, (tx) =>
      answerConfirmation(tx, {
        token: params.token,
        solved: body.solved === 'yes',
        effort: body.effort ?? null,
        words: body.words,
        at: act.at,
      }),
    );
    if (!isRefusal(answered)) return show(db, answered.solved ? 'thanks' : 'sorry', asked?.language ?? null);
    const state = ({ 'confirmation.gone': 'gone', 'confirmation.answered-already': 'answered' } as const)[
      answered.refused as 'confirmation.gone'
    ];
    return show(db, state ?? 'unknown', asked?.language ?? null);
  }),
];

/** The address is a key: it must not be kept by caches or handed to other sites. */
function keepPrivate(answer: { header(name: string, value: string): void }): void {
  answer.header('cache-control', 'no-store');
  answer.header('referrer-policy', 'no-referrer');
}

async function show(db: Tx, state: PageState['show'], language: string | null, subject = '') {
  const organisation = await organisationOf(db);
  const t = customerWords(language ?? organisation.language, organisation.language);
  return { body: confirmationPage({ show: state, subject, organisation: organisation.name }, t) };
}
