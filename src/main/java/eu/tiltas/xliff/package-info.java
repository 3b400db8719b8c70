/** Texts in two languages as files of XLIFF 2.1, written and read; knows neither pages nor who may what. */
package eu.tiltas.xliff;
