import type { ReactNode } from 'react';
import { reportPath } from '../panels/embed/address.ts';
import type { Lang } from '../words/lang.ts';
import { Choice } from './controls/choice.tsx';
import { announce } from './state/announcement.ts';
import { usePageContext } from './state/page-context.ts';
import { type Appearance, choose, type Layout, useSettings, useWords } from './state/settings.ts';

const LANGUAGES: readonly { readonly value: Lang; readonly text: string; readonly lang: string }[] = [
  { value: 'zh', text: '中文', lang: 'zh-CN' },
  { value: 'en', text: 'English', lang: 'en' },
];

interface Props {
  /** Whether the page shows a whole report, the site's or the reader's own. */
  readonly isReport: boolean;
  readonly children?: ReactNode;
}

/** Shows the top line: the name of the page, what is handed in, layout, language and appearance. */
export function Toolbar({ isReport, children }: Props) {
  const { lang, theme, layout } = useSettings();
  const words = useWords();
  const { page, root } = usePageContext();
  const { overview, report } = words.layouts;
  const { light, dark, auto } = words.appearances;
  return (
    <section className="toolbar" aria-label={words.tools}>
      <p className="brand">{page === 'report' ? words.brand : <a href={root + reportPath(lang)}>{words.brand}</a>}</p>
      {children}
      {isReport && (
        <Choice<Layout>
          label={words.layout}
          options={[
            { value: 'overview', text: overview },
            { value: 'report', text: report },
          ]}
          chosen={layout}
          onChoose={(value) => choose({ layout: value })}
        />
      )}
      <Choice label={words.language} options={LANGUAGES} chosen={lang} onChoose={(value) => choose({ lang: value })} />
      <Choice<Appearance>
        label={words.appearance}
        options={[
          { value: 'light', text: light },
          { value: 'dark', text: dark },
          { value: 'auto', text: auto },
        ]}
        chosen={theme}
        onChoose={(value) => {
          choose({ theme: value });
          announce(words.said.appearance(words.appearances[value]));
        }}
      />
    </section>
  );
}
