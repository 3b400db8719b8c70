/** Finding: what is asked, what is found, and the contract that engines and document sources keep. No engine's own types. */
package eu.tiltas.search;
