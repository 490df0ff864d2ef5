import { type ChangeEvent, useState } from 'react';
import { Problem } from '../app/problem.ts';
import { useProblemWords } from './problem-words.ts';

/**
 * A form's state and what the server said about it. `field('email')` goes into a Mantine text input and puts
 * a problem whose `at` is that field beside it; `problem` is what belongs to no field, for above the form.
 */
export const useForm = <F extends object>(first: F, said: unknown) => {
  const words = useProblemWords();
  const [form, setForm] = useState(first);
  const fields = said instanceof Problem ? said.fields.filter((one) => one in first) : [];
  const set = <N extends keyof F>(name: N, value: F[N]): void =>
    setForm((old) => ({ ...old, [name]: value }));
  const errorAt = (name: keyof F): string | undefined =>
    fields.includes(String(name)) ? words(said) : undefined;
  const field = (name: keyof F & string) => ({
    name,
    value: String(form[name] ?? ''),
    error: errorAt(name),
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      set(name, event.currentTarget.value as F[keyof F & string]),
  });
  return { form, set, setForm, field, errorAt, problem: fields.length > 0 ? null : said };
};
