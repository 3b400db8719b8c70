/** Proposed changes of content files, from a draft through four eyes to what is published, and what the desk changed since the tree was taken over; what a file says is known to the features alone. */
package eu.tiltas.proposal;
