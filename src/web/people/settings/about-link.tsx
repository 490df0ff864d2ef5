import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';

interface Props {
  type: string;
  subject: string;
  facts: Readonly<Record<string, unknown>>;
  names: ReadonlyMap<string, string>;
}

/** What an event is about, where one can look at it; else its name, or nothing. */
export const AboutLink = ({ type, subject, facts, names }: Props) => {
  const t = useTranslations();
  const noun = type.split('.')[0];
  const name = names.get(subject);
  const conversation = noun === 'conversation' ? subject : facts.conversation;
  if (name && noun === 'person')
    return (
      <Link to="/people/$personId" params={{ personId: subject }}>
        {name}
      </Link>
    );
  if (name && noun === 'source')
    return (
      <Link to="/sources/$sourceId" params={{ sourceId: subject }}>
        {name}
      </Link>
    );
  if (name && noun === 'theme')
    return (
      <Link to="/themes/$themeId" params={{ themeId: subject }}>
        {name}
      </Link>
    );
  if (noun === 'improvement')
    return (
      <Link to="/improvements/$improvementId" params={{ improvementId: subject }}>
        {t('people.audit.improvement')}
      </Link>
    );
  if (typeof conversation === 'string')
    return (
      <Link to="/inbox/$conversationId" params={{ conversationId: conversation }} search={{ view: 'all' }}>
        {t('people.audit.conversation')}
      </Link>
    );
  return name ?? '–';
};
