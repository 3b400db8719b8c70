/** What an operator sets, the only clock, and the database with its schema. */
package eu.tiltas.config;
