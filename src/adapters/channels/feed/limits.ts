/** Largest feed read, in bytes. */
export const MAX_FEED_BYTES = 20 * 1024 * 1024;
/** Elements deeper than this are read as the text they hold. */
export const MAX_XML_DEPTH = 100;
/** Most characters the entities of a document may expand to, all together. */
export const MAX_EXPANSION = 256 * 1024;
/** Most items taken from one document. */
export const MAX_ITEMS = 10_000;
