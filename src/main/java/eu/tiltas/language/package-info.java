/** The four languages and what follows from them: words, order, addresses, numbers and dates. Nothing of the portal's subjects. */
package eu.tiltas.language;
