/** Which word of one language translates which of another, learnt from texts that the portal has in both; knows no index and no concepts. */
package eu.tiltas.search.lexicon;
