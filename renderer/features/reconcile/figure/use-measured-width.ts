import { type RefObject, useEffect, useRef, useState } from 'react';

/** The width of an element in pixels, as it is now. */
export function useMeasuredWidth<T extends Element>(usual: number): readonly [RefObject<T | null>, number] {
  const box = useRef<T>(null);
  const [width, setWidth] = useState(usual);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.max(160, Math.round(entry?.contentRect.width ?? usual))),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [usual]);
  return [box, width];
}
