/** The portal's root: only the JAX-RS application lives here. */
package eu.tiltas;
