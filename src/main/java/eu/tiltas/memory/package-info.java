/** What was translated before, kept in an index of its own, and terms held against translations; knows no page. */
package eu.tiltas.memory;
