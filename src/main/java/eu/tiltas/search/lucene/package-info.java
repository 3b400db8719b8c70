/** The embedded engine: a Lucene index on disk that keeps the contract of {@code search}. */
package eu.tiltas.search.lucene;
