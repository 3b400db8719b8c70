package eu.tiltas.page;

/** A text that was published and is withdrawn. */
record WithdrawnText(PublishedText text, Withdrawal withdrawal) {}
