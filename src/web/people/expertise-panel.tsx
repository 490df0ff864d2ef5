import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { changeProfile, readExpertise } from '#connect/contract-expertise.ts';
import type { EndpointOutput } from '#kit/endpoint.ts';
import { useChange } from '../app/api.ts';
import { useMay, useSession } from '../app/session.tsx';
import { AsOfLine } from '../ui/as-of-line.tsx';
import { EmptyState } from '../ui/states.tsx';
import { ExpertiseTopic } from './expertise-topic.tsx';
import css from './people.module.css';
import { StateExpertise } from './state-expertise.tsx';

export type Expertise = EndpointOutput<typeof readExpertise>;

/** What somebody knows. Theirs to see, correct, hide and take back. */
export const ExpertisePanel = ({
  personId,
  name,
  expertise,
}: {
  personId: string;
  name: string;
  expertise: Expertise;
}) => {
  const t = useTranslations();
  const [saying, say] = useState(false);
  const mayWork = useMay('conversation.work');
  const viewer = useSession().person.id;
  const { own, hidden, items, about } = expertise;
  const profile = useChange(changeProfile, { invalidates: [readExpertise] });
  return (
    <section>
      <div className={css.bar}>
        <h2>{t('connect.expertise.title')}</h2>
        <div className={css.controls}>
          {mayWork && !saying && (
            <Button variant={own ? 'filled' : 'default'} onClick={() => say(true)}>
              {own ? t('connect.expertise.say') : t('connect.expertise.confirm', { name })}
            </Button>
          )}
          {own && (
            <Button
              variant="default"
              loading={profile.isPending}
              onClick={() => profile.mutate({ body: { hidden: !hidden } })}
            >
              {hidden ? t('connect.expertise.showAll') : t('connect.expertise.hideAll')}
            </Button>
          )}
        </div>
      </div>
      {about && <p>{about}</p>}
      {own && (
        <p className={css.quiet}>
          {hidden ? t('connect.expertise.hiddenProfile') : t('connect.expertise.yours')}
        </p>
      )}
      {!own && hidden && <p className={css.quiet}>{t('connect.expertise.hiddenOther', { name })}</p>}
      {saying && <StateExpertise personId={personId} own={own} done={() => say(false)} />}
      {items.length === 0 && !(hidden && !own) ? (
        <EmptyState
          small
          title={t('connect.expertise.none')}
          next={own ? t('connect.expertise.noneOwn') : t('connect.expertise.noneOther', { name })}
        />
      ) : (
        items.map((item) => (
          <ExpertiseTopic key={item.theme?.id ?? item.skill?.id} item={item} own={own} viewer={viewer} />
        ))
      )}
      <AsOfLine asOf={expertise.asOf}>{t('connect.expertise.title')}</AsOfLine>
    </section>
  );
};
