/** Answers above the hits: which questions are understood, by words that are content, and what an answer holds. Knows neither engine nor search, nor who has the facts. */
package eu.tiltas.search.answer;
