import { useEffect, useState } from 'react';

/** Whether the same has been asked for so many milliseconds: what is slow waits until the officer stays with one. */
export function useQuiet(key: string, milliseconds: number): boolean {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(key), milliseconds);
    return () => clearTimeout(timer);
  }, [key, milliseconds]);
  return settled === key;
}
