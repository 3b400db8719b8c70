package eu.tiltas.page;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A view of the list of pages that somebody has kept. */
@Entity
@Table(name = "desk_view")
@IdClass(ViewRow.Key.class)
class ViewRow {

    /** The key of a view. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String account;
        private String name;

        protected Key() {}

        Key(String account, String name) {
            this.account = account;
            this.name = name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(account, key.account) && Objects.equals(name, key.name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(account, name);
        }
    }

    @Id
    @Column(name = "account_id")
    private String account;

    @Id
    @Column(name = "name")
    private String name;

    @Column(name = "filters")
    private String filters;

    @Column(name = "is_first")
    private boolean first;

    protected ViewRow() {}

    ViewRow(Key key) {
        this.account = key.account;
        this.name = key.name;
    }

    void show(String narrowed) {
        filters = narrowed;
    }

    void first(boolean whether) {
        first = whether;
    }

    SavedViews.View view() {
        return new SavedViews.View(name, filters, first);
    }
}
