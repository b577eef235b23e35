import { useLayoutEffect, useRef } from 'react';
import { builtPage } from '../state/built-page.ts';
import { useLang } from '../state/settings.ts';

/** Shows elements of the page as it was built. React leaves them alone: they are moved here as they are. */
export function BuiltParts({ nodes }: { readonly nodes: readonly Node[] }) {
  const place = useRef<HTMLDivElement>(null);
  const lang = useLang();
  const written = builtPage()?.lang;
  useLayoutEffect(() => {
    place.current?.replaceChildren(...nodes);
    // No other drawings of them are to come.
    for (const { dataset } of place.current?.querySelectorAll<HTMLElement>('[data-panel]') ?? [])
      dataset['state'] = 'ready';
  }, [nodes]);
  const foreign = written === undefined || written === lang ? {} : { lang: written === 'zh' ? 'zh-CN' : 'en' };
  return <div ref={place} className="built" {...foreign} />;
}
