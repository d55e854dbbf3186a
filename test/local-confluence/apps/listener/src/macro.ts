/** It is there for what the tests invoke, and shows nothing. */
export {};
