/** Who did what, when and from which revision; acts are only ever added, and it knows nothing of what they mean. */
package eu.tiltas.audit;
