import { describe, expect, it } from 'vitest';
import { correct, learntNothing, packLearnt, undo, unpackLearnt } from './learn.ts';
import { readMessage } from './read-message.ts';

const text = 'De slagboom van jullie parkeergarage staat dag en nacht open';
const read = readMessage(text).kind.label;
const to = read === 'question' ? 'wish' : 'question';

describe('learning from a correction', () => {
  it('changes the reading of that text and of one like it, and no other', () => {
    const { learnt, correction } = correct(learntNothing(), text, 'kind', to);
    expect(correction).toMatchObject({ task: 'kind', from: read, to });
    expect(readMessage(text, learnt).kind.label).toBe(to);
    expect(readMessage(`${text}.`, learnt).kind.label).toBe(to);
    const other = 'Heel erg bedankt voor de snelle hulp';
    expect(readMessage(other, learnt).kind.label).toBe(readMessage(other).kind.label);
    expect(readMessage(text, learnt).version).not.toBe(readMessage(text).version);
  });

  it('corrects sentiment apart from kind', () => {
    const { learnt } = correct(learntNothing(), text, 'sentiment', 'mixed');
    expect(readMessage(text, learnt).sentiment.label).toBe('mixed');
    expect(readMessage(text, learnt).kind).toEqual(readMessage(text).kind);
  });

  it('can be undone, also when something else was learnt after it', () => {
    const laterText = 'Wat een heerlijke parkeergarage weer';
    const first = correct(learntNothing(), text, 'kind', to);
    const later = correct(first.learnt, laterText, 'kind', 'complaint');
    const one = undo(later.learnt, text, first.correction);
    expect(readMessage(text, one).kind.label).toBe(read);
    const nothing = undo(one, laterText, later.correction);
    expect(nothing.weights.size).toBe(0);
    expect(readMessage(text, nothing)).toEqual(readMessage(text));
  });

  it('survives being written down', () => {
    const { learnt } = correct(learntNothing(), text, 'kind', to);
    const back = unpackLearnt(JSON.parse(JSON.stringify(packLearnt(learnt))));
    expect(readMessage(text, back)).toEqual(readMessage(text, learnt));
  });
});
