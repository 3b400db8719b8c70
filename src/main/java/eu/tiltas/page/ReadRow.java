package eu.tiltas.page;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/** How often a text was read and found on a day: numbers alone. */
@Entity
@Table(name = "page_reads")
@IdClass(ReadRow.Key.class)
class ReadRow {

    /** The key of a count. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String pageKey;
        private String language;
        private LocalDate day;

        protected Key() {}

        Key(String pageKey, String language, LocalDate day) {
            this.pageKey = pageKey;
            this.language = language;
            this.day = day;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(pageKey, key.pageKey)
                    && Objects.equals(language, key.language)
                    && Objects.equals(day, key.day);
        }

        @Override
        public int hashCode() {
            return Objects.hash(pageKey, language, day);
        }
    }

    @Id
    @Column(name = "page_key")
    private String pageKey;

    @Id
    @Column(name = "language")
    private String language;

    @Id
    @Column(name = "read_on")
    private LocalDate day;

    @Column(name = "times_read")
    private long read;

    @Column(name = "times_found")
    private long found;

    protected ReadRow() {}

    ReadRow(Key key) {
        this.pageKey = key.pageKey;
        this.language = key.language;
        this.day = key.day;
    }

    void add(long reads, long finds) {
        read += reads;
        found += finds;
    }
}
