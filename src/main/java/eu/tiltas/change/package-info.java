/** The one numbered log that everything public follows. It knows numbers, kinds and subjects, not what they mean. */
package eu.tiltas.change;
