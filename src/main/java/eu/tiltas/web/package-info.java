/** The rim: routing, language choice, page cache, headers, layout, lists and errors. Nothing imports it. */
package eu.tiltas.web;
