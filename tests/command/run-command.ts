import { execFile } from 'node:child_process';
import { resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

/** The first run of each command, which compiles it for all others. */
const first = new Map<string, Promise<Ended>>();

/** Runs the command line as npm does, from a folder of the user's; blanks part the arguments. */
export async function runCommand(args: string, folder: string, lang = 'en_US.UTF-8', command = 'main'): Promise<Ended> {
  const start = () => startCommand(args, folder, lang, command);
  const compiling = first.get(command);
  if (compiling !== undefined) return compiling.then(start);
  const ended = start();
  first.set(command, ended);
  return ended;
}

function startCommand(args: string, folder: string, lang: string, command: string): Promise<Ended> {
  const env = { ...process.env, LANG: lang, LC_ALL: '', INIT_CWD: folder };
  const parts = ['build/command.mjs', `src/command/${command}.ts`, ...args.split(' ').filter(Boolean)];
  return new Promise((done) => {
    execFile('node', parts, { cwd: ROOT, env, maxBuffer: 1e8 }, (error, out, said) => {
      done({ code: error === null ? 0 : Number(error.code), out, said });
    });
  });
}
