/** What text may quote and who quotes it: the contract between features that keep sourced things and those that show them. Knows neither. */
package eu.tiltas.figure;
