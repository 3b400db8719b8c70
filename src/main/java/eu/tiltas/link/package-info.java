/** Public addresses: how they are made, and what stands at those that are no page. */
package eu.tiltas.link;
