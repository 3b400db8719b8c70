/** Reading the content tree: its files, their safety, and the report of what could not be taken over. Knows no feature's formats. */
package eu.tiltas.content;
