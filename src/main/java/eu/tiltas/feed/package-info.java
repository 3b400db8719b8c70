/** Texts for machines that follow the portal: Atom, sitemap, robots, OpenSearch. Nothing imports it. */
package eu.tiltas.feed;
