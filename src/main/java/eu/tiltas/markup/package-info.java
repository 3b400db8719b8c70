/** From what an editor writes to what is safe to show or to search: Markdown, YAML, HTML. Knows no page, no database, no request. */
package eu.tiltas.markup;
