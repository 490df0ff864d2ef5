import { type ChangeEvent, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Problem } from '../app/problem.ts';
import { useProblemWords } from './problem-words.ts';

/**
 * A form's state and what the server said about it. `field('email')` goes into a Mantine text input and puts
 * a problem with that field beside it until it is changed; `problem` is what belongs to no field, for above
 * the form. The first field with a problem gets the focus.
 */
export const useForm = <F extends object>(first: F, said: unknown) => {
  const t = useTranslations();
  const words = useProblemWords();
  const [form, setForm] = useState(first);
  const [corrected, setCorrected] = useState<{ said: unknown; names: readonly string[] }>({
    said,
    names: [],
  });
  const fields = said instanceof Problem ? said.fields.filter((one) => one in first) : [];
  const isOpen = (name: string): boolean =>
    fields.includes(name) && !(corrected.said === said && corrected.names.includes(name));

  useEffect(() => {
    if (said) document.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [said]);

  const set = <N extends keyof F>(name: N, value: F[N]): void => {
    setForm((old) => ({ ...old, [name]: value }));
    setCorrected((old) => ({ said, names: [...(old.said === said ? old.names : []), String(name)] }));
  };
  const errorAt = (name: keyof F): string | undefined => {
    if (!isOpen(String(name))) return undefined;
    if (!(said instanceof Problem) || said.code !== 'request.invalid') return words(said);
    return t(form[name] === '' ? 'ui.error.empty' : 'ui.error.field');
  };
  const field = (name: keyof F & string) => ({
    name,
    value: String(form[name] ?? ''),
    error: errorAt(name),
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      set(name, event.currentTarget.value as F[keyof F & string]),
  });
  return { form, set, setForm, field, errorAt, problem: fields.length > 0 ? null : said };
};
