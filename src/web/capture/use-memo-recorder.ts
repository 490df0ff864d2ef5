import { useEffect, useRef, useState } from 'react';

/** Longest voice memo, in seconds. */
export const longestMemo = 90;

/** Records from the microphone. `state`: off, on, or denied (no microphone, or not allowed). */
export const useMemoRecorder = (onDone: (memo: Blob, seconds: number) => void) => {
  const [state, setState] = useState<'off' | 'on' | 'denied'>('off');
  const [seconds, setSeconds] = useState(0);
  const recorder = useRef<MediaRecorder | null>(null);
  useEffect(() => () => recorder.current?.stop(), []);
  useEffect(() => {
    if (state !== 'on') return;
    const tick = setInterval(() => setSeconds((old) => old + 1), 1000);
    return () => clearInterval(tick);
  }, [state]);
  useEffect(() => {
    if (seconds >= longestMemo) recorder.current?.stop();
  }, [seconds]);
  const start = async () => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const parts: Blob[] = [];
      const began = performance.now();
      const made = new MediaRecorder(stream, { audioBitsPerSecond: 32_000 });
      made.ondataavailable = ({ data }) => parts.push(data);
      made.onstop = () => {
        for (const track of stream.getTracks()) track.stop();
        recorder.current = null;
        setState('off');
        // What follows the semicolon names codecs, which an address line need not know.
        const type = made.mimeType.split(';')[0] || 'audio/webm';
        if (parts.length > 0)
          onDone(new Blob(parts, { type }), Math.round((performance.now() - began) / 1000));
      };
      recorder.current = made;
      setSeconds(0);
      setState('on');
      made.start(1000);
    } catch {
      setState('denied');
    }
  };
  return { state, seconds, start: () => void start(), stop: () => recorder.current?.stop() };
};
