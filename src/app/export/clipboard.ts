/** What was asked of the clipboard; rejects with the sentence where the browser forbids it. */
export async function orNoClipboard(task: Promise<void>, sentence: string): Promise<void> {
  try {
    await task;
  } catch (reason) {
    throw reason instanceof DOMException && reason.name === 'NotAllowedError' ? new Error(sentence) : reason;
  }
}
