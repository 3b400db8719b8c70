/** Files: pictures and documents that texts show or lead to, with what is said of them; how they come in, and what of them may. */
package eu.tiltas.attachment;
