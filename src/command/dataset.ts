import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { checksumOf } from '../export/checksum.ts';
import type { Dataset } from '../figures/dataset.ts';
import type { Issue } from '../figures/issue.ts';
import { inFile, newIssue } from '../figures/issue.ts';
import { readDataset } from '../figures/package/read.ts';
import { withSuggestedViews } from '../panels/own/suggest.ts';
import { notJson } from '../words/app/messages.ts';
import { unreadable } from '../words/export/command-words.ts';
import { Refusal, systemCode } from './refusal.ts';

/** A file as it was given, under the name it has in the data. */
interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface LoadedData {
  /** Null where an issue is fatal. */
  readonly dataset: Dataset | null;
  readonly issues: readonly Issue[];
  /** SHA-256 of the figures' CSV. */
  readonly checksum: string;
  /** The descriptor and all it names, as they were read. */
  readonly files: readonly SourceFile[];
}

/** Bytes of a file; throws a `Refusal` where it cannot be read. */
async function readSource(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw new Refusal(unreadable(path, systemCode(error)));
  }
}

interface Resource {
  readonly name: unknown;
  readonly path: string;
}

/** The resources a descriptor lists, whatever else may be wrong with it. */
function resourcesIn(descriptor: unknown): Resource[] {
  if (typeof descriptor !== 'object' || descriptor === null || !('resources' in descriptor)) return [];
  if (!Array.isArray(descriptor.resources)) return [];
  return descriptor.resources.flatMap((resource: unknown) => {
    if (typeof resource !== 'object' || resource === null || !('path' in resource)) return [];
    const name = 'name' in resource ? resource.name : undefined;
    return typeof resource.path === 'string' ? [{ name, path: resource.path }] : [];
  });
}

/** The figures' file under the name its reader knows it by, so that issues name the right one. */
function renamed(descriptor: unknown, path: string): unknown {
  if (typeof descriptor !== 'object' || descriptor === null || !('resources' in descriptor)) return descriptor;
  if (!Array.isArray(descriptor.resources)) return descriptor;
  const resources = descriptor.resources.map((resource: unknown) =>
    typeof resource === 'object' && resource !== null && 'name' in resource && resource.name === 'figures'
      ? { ...resource, path }
      : resource,
  );
  return { ...descriptor, resources };
}

/**
 * Reads a descriptor, the files beside it, and `data` in place of its figures if given. What is wrong with the contents
 * are issues; a file that cannot be read at all is a `Refusal`.
 */
export async function loadData(descriptorPath: string, data: string | null): Promise<LoadedData> {
  const source = { name: basename(descriptorPath), bytes: await readSource(descriptorPath) };
  const parsed = parse(source);
  if (!parsed.ok) return { dataset: null, issues: [parsed.issue], checksum: '', files: [] };
  const descriptor = data === null ? parsed.json : renamed(parsed.json, basename(data));
  const files = await readResources(descriptor, dirname(descriptorPath), data);
  const reading = readDataset({ descriptor, files });
  const figures = resourcesIn(descriptor).find(({ name }) => name === 'figures');
  return {
    dataset: reading.ok ? withSuggestedViews(reading.dataset) : null,
    issues: reading.issues,
    checksum: checksumOf(files.get(figures?.path ?? '') ?? new Uint8Array()),
    files: [source, ...[...files].map(([path, bytes]) => ({ name: basename(path), bytes }))],
  };
}

async function readResources(
  descriptor: unknown,
  folder: string,
  data: string | null,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const { name, path } of resourcesIn(descriptor)) {
    files.set(path, await readSource(data !== null && name === 'figures' ? data : join(folder, path)));
  }
  return files;
}

function parse({ name, bytes }: SourceFile): { ok: true; json: unknown } | { ok: false; issue: Issue } {
  try {
    return { ok: true, json: JSON.parse(new TextDecoder().decode(bytes)) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, issue: inFile(name)(newIssue('not-json', 'fatal', notJson(reason))) };
  }
}
