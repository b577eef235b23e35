import { useEffect, useState } from 'react';
import { slideTemplateWords } from '../../words/app/slide-template-words.ts';
import { useSettings } from '../state/settings.ts';
import { rememberedTemplate } from './template-memory.ts';

/** Says of a slide to be made that it comes under the office's template, whose size and colours it has then. */
export default function TemplateNote() {
  const { lang } = useSettings();
  const [known, setKnown] = useState<Awaited<ReturnType<typeof rememberedTemplate>>>(null);
  useEffect(() => {
    void rememberedTemplate().then(setKnown);
  }, []);
  if (known === null) return null;
  const words = slideTemplateWords(lang);
  return <p>{typeof known === 'string' ? words.unread[known] : words.usedFor(known.name)}</p>;
}
