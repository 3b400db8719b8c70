package eu.tiltas.page.check;

import java.util.List;

/** A summary is what lists, search engines and feeds show of a page. */
final class MissingSummary implements TextCheck {

    @Override
    public List<Finding> of(CheckedText text) {
        return text.summary().isBlank() ? List.of(Finding.advice(Finding.SUMMARY, 0, "", "summary")) : List.of();
    }
}
