/** What readers say of pages: whether they helped, what is wrong, what is missing; nothing about who says it. */
package eu.tiltas.feedback;
