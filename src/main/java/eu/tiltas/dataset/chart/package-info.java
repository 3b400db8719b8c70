/** Pictures of numbers as SVG, from plain values and words. Knows nothing of datasets, their files or the web. */
package eu.tiltas.dataset.chart;
