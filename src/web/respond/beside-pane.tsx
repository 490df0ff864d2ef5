import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { WhoKnows } from '../connect/who-knows.tsx';
import { Ago } from '../ui/ago.tsx';
import { Money } from '../ui/figure.tsx';
import { Icon } from '../ui/icon.tsx';
import { KindMark } from '../ui/marks.tsx';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import css from './beside.module.css';
import { LikelyCustomers } from './likely-customers.tsx';
import { useChannelName, useWho, useWhy } from './naming.ts';
import { useBeside, useTalk } from './use-talk.ts';

/** Beside a conversation: who it is, why me, what I may decide, who knows more, similar ones that were solved. */
export const BesidePane = ({ id }: { id: string }) => {
  const t = useTranslations();
  const talk = useTalk(id).data;
  const { data, error, isPending, refetch } = useBeside(id);
  const channel = useChannelName();
  const who = useWho();
  const why = useWhy();
  if (error && !data) return <ErrorState problem={error} retry={() => void refetch()} small />;
  if (isPending) return <LoadingState lines={5} />;
  const { customer, mandates, similar } = data;
  const reason = talk && why(talk, talk.people);
  return (
    <div className={css.beside}>
      <section>
        <h3>{t('respond.aside.customer')}</h3>
        {customer ? (
          <>
            <p className={css.name}>
              {who({ id: customer.id, name: customer.name, shown: customer.identities[0]?.shown ?? null })}
            </p>
            <ul className={css.plain}>
              {customer.identities.map((one) => (
                <li key={`${one.kind}${one.shown}`}>
                  <Icon
                    name={one.kind === 'email' ? 'mail' : one.kind === 'phone' ? 'phone' : 'person'}
                    size={14}
                  />{' '}
                  {one.shown}
                </li>
              ))}
            </ul>
            <p className={css.quiet}>
              {t('respond.aside.heard', {
                n: customer.signals,
                channels: customer.channels.map(channel).join(', '),
              })}
              {customer.firstHeardAt && (
                <>
                  , {t('respond.aside.first')} <Ago at={customer.firstHeardAt} />
                </>
              )}
            </p>
            {customer.others.length > 0 && (
              <ul className={css.list}>
                {customer.others.map((one) => (
                  <li key={one.id}>
                    <Link
                      to="/inbox/$conversationId"
                      params={{ conversationId: one.id }}
                      search={(old) => old}
                    >
                      {one.subject}
                    </Link>
                    <span className={css.quiet}>
                      <KindMark kind={one.kind} glyph /> {t(`respond.state.${one.state}`)} ·{' '}
                      <Ago at={one.lastHeardAt} />
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </>
        ) : (
          <p className={css.quiet}>{t('respond.aside.nobody')}</p>
        )}
        {customer && <LikelyCustomers customer={customer.id} />}
      </section>
      {reason && (
        <section>
          <h3>{t('respond.aside.why')}</h3>
          <p>{reason}</p>
        </section>
      )}
      <section>
        <h3>{t('respond.aside.may')}</h3>
        {mandates.length === 0 ? (
          <p className={css.quiet}>{t('respond.mandate.none')}</p>
        ) : (
          <ul className={css.plain}>
            {mandates.map((one) => (
              <li key={one.decision}>
                <Icon name="check" size={14} /> {t(`respond.decides.${one.decision}`)}
                {one.limitCents !== null && (
                  <>
                    {' '}
                    ≤ <Money cents={one.limitCents} />
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h3>{t('respond.aside.knows')}</h3>
        {talk && (
          <WhoKnows
            text={talk.subject}
            themeId={talk.theme?.id}
            language={talk.language}
            except={talk.assignee?.id}
          />
        )}
      </section>
      {similar.length > 0 && (
        <section>
          <h3>{t('respond.aside.similar')}</h3>
          <ul className={css.list}>
            {similar.map((one) => (
              <li key={one.id}>
                <Link to="/inbox/$conversationId" params={{ conversationId: one.id }} search={(old) => old}>
                  {one.subject}
                </Link>
                {one.reply && <span className={css.reply}>{one.reply}</span>}
                <span className={css.quiet}>
                  {t(one.confirmed ? 'respond.row.confirmed' : 'respond.state.solved')}
                  {one.solvedBy && ` · ${one.solvedBy.name}`} · <Ago at={one.solvedAt} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};
