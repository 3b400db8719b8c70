/** Statistical tables with their metadata: imported, shown as charts and tables, embedded in pages, given to programs. Knows no other feature. */
package eu.tiltas.dataset;
