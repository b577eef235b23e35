import { expect, it } from 'vitest';
import { newStore } from '../../../src/app/state/store.ts';

it('tells its listeners of each change, and of nothing that is none', () => {
  const store = newStore('a');
  const heard: string[] = [];
  store.onChange(() => heard.push(store.now()));
  for (const next of ['a', 'b', 'b', 'a']) store.set(next);
  expect(heard).toEqual(['b', 'a']);
});

it('tells no more who has left, and all others', () => {
  const store = newStore(0);
  const heard: string[] = [];
  const leave = store.onChange(() => heard.push('first'));
  store.onChange(() => heard.push('second'));
  leave();
  leave();
  store.set(1);
  expect(heard).toEqual(['second']);
});

it('takes each listener once, and one that leaves while it is told', () => {
  const store = newStore(0);
  const heard: number[] = [];
  const listener = () => {
    heard.push(store.now());
    leave();
  };
  const leave = store.onChange(listener);
  store.onChange(listener);
  store.set(1);
  store.set(2);
  expect(heard).toEqual([1]);
});
