/** From files and pasted pages of others to the portal's Markdown, with everything told that could not come along. Knows no page, no database, no request. */
package eu.tiltas.intake;
