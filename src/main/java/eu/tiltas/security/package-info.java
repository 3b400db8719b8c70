/** Accounts, roles and who asks; it knows what an actor may, not what pages or registers do with it. */
package eu.tiltas.security;
