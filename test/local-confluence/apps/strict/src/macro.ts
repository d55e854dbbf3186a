/** Nothing is drawn: what this app does is in its functions. */
export {};
