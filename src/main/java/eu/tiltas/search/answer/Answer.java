package eu.tiltas.search.answer;

import eu.tiltas.language.PartialDate;
import java.util.List;
import java.util.Optional;

/**
 * What the portal knows to answer a question, in the reader's language.
 *
 * @param readings at least one and at most {@value #MOST}; several where the question has several
 */
public record Answer(List<Reading> readings) {

    /** What has more readings than these has not been understood. */
    public static final int MOST = 3;

    public Answer {
        readings = List.copyOf(readings);
        if (readings.isEmpty() || readings.size() > MOST) {
            throw new IllegalArgumentException("readings: " + readings.size());
        }
    }

    /** An answer of these readings; none if there are none, or too many to be what was asked for. */
    public static Optional<Answer> of(List<Reading> readings) {
        return readings.isEmpty() || readings.size() > MOST ? Optional.empty() : Optional.of(new Answer(readings));
    }

    /**
     * What one record says.
     *
     * @param record by which programs know it: {@code agreements/eu-by}, {@code migration-flows}
     * @param topic what it is about
     * @param topicLanguage code of the language of the topic
     * @param url of the record, without host
     * @param said at least one
     * @param asOf the newest day, month or year that its sources describe
     * @param doubts what a reader must know before relying on it
     * @param sources at least one
     */
    public record Reading(
            String record,
            String topic,
            String topicLanguage,
            String url,
            List<Said> said,
            Optional<PartialDate> asOf,
            List<String> doubts,
            List<Citation> sources) {

        public Reading {
            said = List.copyOf(said);
            doubts = doubts.stream().distinct().toList();
            sources = sources.stream().distinct().toList();
            if (said.isEmpty() || sources.isEmpty()) {
                throw new IllegalArgumentException("says nothing or has no source: " + record);
            }
        }
    }

    /**
     * A value with what it is.
     *
     * @param value as the reader's language writes it
     * @param language code of the value's language
     */
    public record Said(String label, String value, String language) {}

    /**
     * Where it comes from.
     *
     * @param language code of the title's language
     * @param publisher may be empty, as may the address
     */
    public record Citation(String title, String language, String publisher, String url) {}
}
