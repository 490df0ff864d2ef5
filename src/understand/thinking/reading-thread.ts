import { answerQuestions } from './answer-questions.ts';
import { makeReader } from './reader.ts';

answerQuestions({ ...makeReader() });
