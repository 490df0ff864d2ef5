import { z } from 'zod';
import type { Answered, GuardedFetch } from '#adapters/outside/guarded-fetch.ts';
import type { MindTrouble, ReachMind } from '#understand/minds/mind.ts';

// The chat endpoint that OpenAI made and nearly everybody speaks: Ollama, vLLM, llama.cpp, Mistral and others. Some count
// no tokens, some answer with an empty list, and a proxy in between answers with a page of HTML.

const spoken = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
  usage: z.object({ total_tokens: z.number().int().nonnegative() }).optional(),
});
const answerLimit = 256 * 1024;

/** Any OpenAI-compatible endpoint: `url` is what stands before `/chat/completions`. */
export const endpointMind =
  (fetch: GuardedFetch): ReachMind =>
  ({ url, model, key, seconds }) => ({
    async ask({ task, text, most }) {
      const answer = await fetch(`${url.replace(/\/+$/, '')}/chat/completions`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          ...(key !== null && { authorization: `Bearer ${key}` }),
        },
        body: JSON.stringify({
          model,
          max_tokens: most,
          temperature: 0.2,
          messages: [
            { role: 'system', content: task },
            { role: 'user', content: text },
          ],
        }),
        limit: answerLimit,
        seconds,
        redirects: 0,
      });
      if ('trouble' in answer) return troubleOf(answer.trouble);
      if (answer.status >= 300) return { trouble: 'mind.refused', params: { status: answer.status } };
      return read(answer, text.length + task.length);
    },
  });

function troubleOf(trouble: string): MindTrouble {
  const known: Record<string, string> = {
    'outside.timeout': 'mind.timeout',
    'outside.address-refused': 'mind.address-refused',
  };
  return { trouble: known[trouble] ?? 'mind.unreachable', params: {} };
}

function read(answer: Answered, asked: number) {
  try {
    const { choices, usage } = spoken.parse(JSON.parse(answer.body.toString('utf8')));
    const text = choices[0]!.message.content.trim();
    // Without a count: about four letters a token in the languages we see.
    const tokens = usage?.total_tokens ?? Math.ceil((asked + text.length) / 4);
    return text === '' ? { trouble: 'mind.odd-answer', params: {} } : { text, tokens };
  } catch {
    return { trouble: 'mind.odd-answer', params: {} };
  }
}
