/** Pages with their translations and revisions: kept, imported, found and shown. Knows no other feature. */
package eu.tiltas.page;
