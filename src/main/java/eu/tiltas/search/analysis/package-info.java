/** From running text to what is looked up: one final class per language. Knows Lucene's analysis, nothing of the index or the portal. */
package eu.tiltas.search.analysis;
