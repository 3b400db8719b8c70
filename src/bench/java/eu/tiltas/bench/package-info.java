/** Programs that make what the benchmarks need and measure what they ask; they print to the terminal, nothing uses them. */
package eu.tiltas.bench;
