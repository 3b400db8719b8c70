/** The public site as a reader's browser shows it: a real Chromium in front of the real portal. */
package eu.tiltas.browser;
