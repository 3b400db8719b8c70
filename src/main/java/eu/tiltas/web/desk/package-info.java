/** The door, the frame and the account pages of the editors' desk; what is edited there belongs to the features. */
package eu.tiltas.web.desk;
