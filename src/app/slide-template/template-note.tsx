import { useEffect, useState } from 'react';
import { slideTemplateWords } from '../../words/app/slide-template-words.ts';
import { useSettings } from '../state/settings.ts';
import { rememberedTemplate } from './template-memory.ts';

/** Says of a slide to be made that it comes under the office's template, whose size and colours it has then. */
export default function TemplateNote() {
  const { lang } = useSettings();
  const [name, setName] = useState<string | null>(null);
  useEffect(() => {
    void rememberedTemplate().then((known) => setName(known?.name ?? null));
  }, []);
  return name === null ? null : <p>{slideTemplateWords(lang).usedFor(name)}</p>;
}
