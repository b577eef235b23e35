import { presentWordsOf } from '../../words/app/present-words.ts';
import { canFillScreen, useIsFullScreen } from '../controls/full-screen.ts';
import { useSettings } from '../state/settings.ts';
import type { Command } from './present-keys.ts';

interface Props {
  readonly number: number;
  readonly count: number;
  /** Whether these stand in the speaker's own window, where slides can only be turned. */
  readonly isSpeaker?: boolean;
  readonly run: (command: Command) => void;
}

/** Shows progress, which is always there, and the controls, which come with the pointer or the focus. */
export function Controls({ number, count, isSpeaker = false, run }: Props) {
  const words = presentWordsOf(useSettings().lang);
  return (
    <div className="present-bar">
      <p className="present-position">{words.position(number, count)}</p>
      <div className="present-controls" role="toolbar" aria-label={words.controls}>
        <Control text="←" name={words.previous} shortcut="←" isOff={number === 1} onRun={() => run('previous')} />
        <Control text="→" name={words.next} shortcut="→" isOff={number === count} onRun={() => run('next')} />
        {!isSpeaker && <ScreenControls run={run} />}
      </div>
      <div className="present-progress" style={{ width: `${(100 * number) / count}%` }} />
    </div>
  );
}

function ScreenControls({ run }: Pick<Props, 'run'>) {
  const words = presentWordsOf(useSettings().lang);
  const screen = useIsFullScreen() ? words.windowed : words.fullScreen;
  return (
    <>
      <Control name={words.code} shortcut="Q" onRun={() => run('code')} />
      <Control name={words.notes} shortcut="N" isRare onRun={() => run('notes')} />
      <Control name={words.help} shortcut="H" isRare onRun={() => run('help')} />
      {canFillScreen() && <Control name={screen} shortcut="F" onRun={() => run('full-screen')} />}
      <Control name={words.leave} shortcut="Esc" onRun={() => run('leave')} />
    </>
  );
}

interface ControlProps {
  readonly name: string;
  readonly shortcut: string;
  /** A sign that is shown instead of the name. */
  readonly text?: string;
  readonly isOff?: boolean;
  /** Whether the control is of no use on a phone. */
  readonly isRare?: boolean;
  readonly onRun: () => void;
}

function Control({ name, shortcut, text, isOff = false, isRare = false, onRun }: ControlProps) {
  const words = presentWordsOf(useSettings().lang);
  return (
    <button
      type="button"
      data-rare={isRare}
      title={words.withKey(name, shortcut)}
      aria-label={text === undefined ? undefined : name}
      aria-disabled={isOff}
      onClick={onRun}
    >
      {text ?? name}
    </button>
  );
}
