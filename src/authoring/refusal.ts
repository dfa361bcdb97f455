/** Thrown where a command will not do what it was asked. Its message is the whole answer, for an editor. */
export class Refusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Refusal';
    this.stack = message;
  }
}
