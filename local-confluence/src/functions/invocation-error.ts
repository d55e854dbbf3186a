/** A function threw or took too long, in the words that Forge's bridge rejects `invoke` with. */
export class InvocationError extends Error {
  override readonly name = 'InvocationError';
  constructor(
    thrownMessage: string,
    /** The name of what the app threw: `NEEDS_AUTHENTICATION_ERR` and its like mean something to the host. */
    readonly thrownName = 'Error',
  ) {
    super(`There was an error invoking the function - ${thrownMessage}`);
  }
}
