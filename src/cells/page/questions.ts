import type { Answer, Data, Ending, NotebookEvent } from '../types.ts';

/** What a widget asks its probe. */
export interface Question {
  readonly probe: string;
  readonly input: Data | undefined;
  settle(answer: Answer): void;
}

/** What questions need from the program. */
interface Host {
  run(cells: readonly string[]): Promise<void>;
  send(ask: number, probe: string, input: Data | undefined): void;
}

/** The questions of the page's widgets: a probe runs before it is first asked, and tells its widget when it ran again. */
export class Questions {
  readonly #host: Host;
  readonly #open = new Map<number, Question>();
  readonly #waiting = new Set<Question>();
  readonly #endings = new Map<string, Ending>();
  readonly #problems = new Map<string, string>();
  #count = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  put(question: Question): void {
    if (this.#endings.get(question.probe) === 'done') this.#send(question);
    else {
      this.#waiting.add(question);
      void this.#host.run([question.probe]);
    }
  }

  /** What the notebook tells of a probe that runs. */
  hear(reply: NotebookEvent & { cell: string }): void {
    const { cell: probe } = reply;
    if (reply.type === 'start') this.#problems.delete(probe);
    else if (reply.type === 'output') {
      const { output } = reply;
      const message = output.kind === 'error' ? `${output.name}: ${output.message}` : '';
      this.#problems.set(probe, output.kind === 'text' ? output.text : message);
    } else if (reply.type === 'end') this.#end(probe, reply.ending);
  }

  #end(probe: string, ending: Ending): void {
    this.#endings.set(probe, ending);
    const asked = [...this.#waiting].filter((question) => question.probe === probe);
    const problem = ending === 'done' ? undefined : (this.#problems.get(probe) ?? 'It has failed.');
    for (const question of asked) {
      this.#waiting.delete(question);
      if (problem === undefined) this.#send(question);
      else question.settle({ error: problem });
    }
    if (asked.length > 0) return;
    document.dispatchEvent(
      new CustomEvent('probe-end', { detail: problem === undefined ? { probe } : { probe, problem } }),
    );
  }

  #send(question: Question): void {
    this.#count += 1;
    this.#open.set(this.#count, question);
    this.#host.send(this.#count, question.probe, question.input);
  }

  answer(ask: number, answer: Answer): void {
    this.#open.get(ask)?.settle(answer);
    this.#open.delete(ask);
  }

  /** The sandbox has ended: the probes' values are gone with it. */
  stop(message: string): void {
    this.#endings.clear();
    const asked = [...this.#open.values(), ...this.#waiting];
    this.#open.clear();
    this.#waiting.clear();
    for (const question of asked) question.settle({ error: message });
  }
}
