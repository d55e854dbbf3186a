/** Ids become storage keys, parts of addresses and names of properties: short and plain. */
export const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
/** Of content of Confluence. */
export const CONTENT_ID = /^[A-Za-z0-9]{1,64}$/;
