/** What a careful colleague would say of a text before it is published: each check by itself, none of which knows the database. */
package eu.tiltas.page.check;
