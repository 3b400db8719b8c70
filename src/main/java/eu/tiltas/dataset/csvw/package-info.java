/** The part of CSV on the Web that datasets need: metadata, types, checks of each cell. Knows nothing of charts, pages or the database. */
package eu.tiltas.dataset.csvw;
