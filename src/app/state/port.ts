/** A question, and the port to which its answer goes. */
interface Asked<Question> {
  readonly question: Question;
  readonly reply: MessagePort;
}

type Answered<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly reason: string };

/** Asks across a port; rejects with the reason where the other side fails. */
export function askPort<Question, Answer>(port: MessagePort, question: Question): Promise<Answer> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    port1.addEventListener('message', ({ data }: MessageEvent<Answered<Answer>>) => {
      port1.close();
      if (data.ok) resolve(data.answer);
      else reject(new Error(data.reason));
    });
    port1.start();
    const asked: Asked<Question> = { question, reply: port2 };
    port.postMessage(asked, [port2]);
  });
}

/** Opens a port that answers questions; returns the other side of it, which is to be handed to whoever asks. */
export function newPort<Question, Answer>(answer: (question: Question) => Promise<Answer>): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', ({ data: { question, reply } }: MessageEvent<Asked<Question>>) => {
    const send = (message: Answered<Answer>) => reply.postMessage(message);
    answer(question).then(
      (given) => send({ ok: true, answer: given }),
      (reason: unknown) => send({ ok: false, reason: reason instanceof Error ? reason.message : String(reason) }),
    );
  });
  port1.start();
  return port2;
}
