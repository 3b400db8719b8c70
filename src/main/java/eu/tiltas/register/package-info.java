/** Registers of dated facts with their sources: kept, imported, asked as of a day, found and shown. Knows no other feature. */
package eu.tiltas.register;
