/** What texts and questions speak of, in whatever words and language: concepts, their labels, and finding them. No engine's types, no pages. */
package eu.tiltas.search.concept;
