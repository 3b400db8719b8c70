package eu.tiltas.page;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** What an outside reviewer said of a block, as it is stored. */
@Entity
@Table(name = "outside_comment")
@IdClass(OutsideCommentRow.Key.class)
class OutsideCommentRow {

    /** The key of a comment. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String answer;
        private int place;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && place == key.place && Objects.equals(answer, key.answer);
        }

        @Override
        public int hashCode() {
            return Objects.hash(answer, place);
        }
    }

    @Id
    @Column(name = "answer_id")
    private String answer;

    @Id
    @Column(name = "place")
    private int place;

    @Column(name = "quoted")
    private String quoted;

    @Column(name = "content")
    private String content;

    protected OutsideCommentRow() {}

    OutsideCommentRow(String answer, int place, String quoted, String content) {
        this.answer = answer;
        this.place = place;
        this.quoted = quoted;
        this.content = content;
    }

    String answer() {
        return answer;
    }

    OutsideAnswer.Comment comment() {
        return new OutsideAnswer.Comment(place, quoted, content);
    }
}
