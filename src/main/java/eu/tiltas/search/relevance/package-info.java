/** What editors decide about the order of hits, read from {@code content/search}. Knows no engine. */
package eu.tiltas.search.relevance;
